//! Exact bounds of unknown counts under sums: the simplex method in whole numbers.
//!
//! The tableau keeps one common denominator (integer pivoting), so nothing is ever rounded. For tables the matrices are
//! totally unimodular, so the bounds are those of whole counts.

/// `sum of sign × unknown = constant`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Equation {
    /// Unknowns by number, each with its sign.
    pub(super) unknowns: Vec<(usize, i128)>,
    /// What they come to.
    pub(super) constant: i128,
}

/// The least and the greatest value that an unknown can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bounds {
    /// The least.
    pub(super) low: i128,
    /// The greatest; `None` where there is no end.
    pub(super) high: Option<i128>,
}

/// The bounds of unknowns that are nought or more; `None` where no values satisfy the equations, or numbers overflow.
pub(super) fn bounds(equations: &[Equation], unknowns: usize) -> Option<Vec<Bounds>> {
    let mut tableau = Tableau::feasible(equations, unknowns)?;
    let mut found = Vec::with_capacity(unknowns);
    for unknown in 0..unknowns {
        let low = match tableau.extreme(unknown, -1)? {
            Extreme::At(value) => ceiling(value)?,
            Extreme::Endless => 0,
        };
        let high = match tableau.extreme(unknown, 1)? {
            Extreme::At(value) => Some(value.0.checked_div_euclid(value.1)?),
            Extreme::Endless => None,
        };
        found.push(Bounds { low, high });
    }
    Some(found)
}

/// A number of the tableau as numerator and positive denominator.
type Fraction = (i128, i128);

/// Which row gives way when an unknown grows.
enum Leaving {
    /// This one, first of all.
    Row(usize),
    /// None: it can grow without end.
    Nothing,
}

fn ceiling((numerator, denominator): Fraction) -> Option<i128> {
    numerator.checked_neg()?.checked_div_euclid(denominator)?.checked_neg()
}

enum Extreme {
    At(Fraction),
    Endless,
}

/// Rows of `coefficients | constant`, each with the unknown that stands alone in it; all numbers over one denominator.
struct Tableau {
    rows: Vec<Vec<i128>>,
    basis: Vec<usize>,
    denominator: i128,
    width: usize,
}

impl Tableau {
    /// A tableau at a solution (phase one, with one artificial unknown for each row).
    fn feasible(equations: &[Equation], unknowns: usize) -> Option<Self> {
        let artificial = equations.len();
        let width = unknowns.checked_add(artificial)?;
        let mut rows = Vec::new();
        let mut basis = Vec::new();
        for (number, equation) in (unknowns..).zip(equations) {
            let sign = if equation.constant < 0 { -1 } else { 1 };
            let mut row = vec![0_i128; width.checked_add(1)?];
            for (unknown, coefficient) in &equation.unknowns {
                let cell = row.get_mut(*unknown)?;
                *cell = cell.checked_add(coefficient.checked_mul(sign)?)?;
            }
            *row.get_mut(number)? = 1;
            *row.last_mut()? = equation.constant.checked_mul(sign)?;
            rows.push(row);
            basis.push(number);
        }
        let mut tableau = Self { rows, basis, denominator: 1, width };
        // Least sum of the artificial unknowns: the sum of all rows, less the artificial columns themselves.
        let mut goal = vec![0_i128; width.checked_add(1)?];
        for row in &tableau.rows {
            for (sum, cell) in goal.iter_mut().zip(row) {
                *sum = sum.checked_sub(*cell)?;
            }
        }
        for cell in goal.iter_mut().skip(unknowns).take(artificial) {
            *cell = cell.checked_add(1)?;
        }
        tableau.optimise(&mut goal, width)?;
        if goal.last()? != &0 {
            return None;
        }
        tableau.drop_artificial(unknowns)?;
        Some(tableau)
    }

    /// Takes the artificial unknowns out of the basis, and away.
    fn drop_artificial(&mut self, unknowns: usize) -> Option<()> {
        let mut row = 0;
        while row < self.rows.len() {
            if *self.basis.get(row)? < unknowns {
                row = row.checked_add(1)?;
                continue;
            }
            let found = self.rows.get(row)?.iter().take(unknowns).position(|cell| *cell != 0);
            if let Some(column) = found {
                if self.at(row, column)? < 0 {
                    // Its constant is nought, so the row may be turned around.
                    for cell in self.rows.get_mut(row)? {
                        *cell = cell.checked_neg()?;
                    }
                }
                self.pivot(row, column, &mut [])?;
                row = row.checked_add(1)?;
            } else {
                // The row says what the others say already.
                self.rows.remove(row);
                self.basis.remove(row);
            }
        }
        for row in &mut self.rows {
            let constant = *row.last()?;
            row.truncate(unknowns);
            row.push(constant);
        }
        self.width = unknowns;
        Some(())
    }

    /// The greatest value of an unknown (`sign` 1), or the least (`sign` -1).
    fn extreme(&mut self, unknown: usize, sign: i128) -> Option<Extreme> {
        let mut goal = vec![0_i128; self.width.checked_add(1)?];
        let place = self.basis.iter().position(|basic| *basic == unknown);
        if let Some(row) = place {
            for (cell, own) in goal.iter_mut().zip(self.rows.get(row)?) {
                *cell = own.checked_mul(sign)?;
            }
        }
        let cell = goal.get_mut(unknown)?;
        *cell = cell.checked_sub(self.denominator.checked_mul(sign)?)?;
        if !self.optimise(&mut goal, self.width)? {
            return Some(Extreme::Endless);
        }
        Some(Extreme::At((goal.last()?.checked_mul(sign)?, self.denominator)))
    }

    /// Improves the goal until it cannot be improved (true) or there is no end to it (false). Bland's rule: it ends.
    fn optimise(&mut self, goal: &mut [i128], columns: usize) -> Option<bool> {
        loop {
            let Some(column) = goal.iter().take(columns).position(|cell| *cell < 0) else {
                return Some(true);
            };
            match self.leaving(column)? {
                Leaving::Row(row) => self.pivot(row, column, goal)?,
                Leaving::Nothing => return Some(false),
            }
        }
    }

    /// The row that gives way first when the unknown of a column grows.
    fn leaving(&self, column: usize) -> Option<Leaving> {
        let mut best: Option<(usize, Fraction, usize)> = None;
        for (number, (row, basic)) in self.rows.iter().zip(&self.basis).enumerate() {
            let (cell, constant) = (*row.get(column)?, *row.last()?);
            if cell <= 0 {
                continue;
            }
            let earlier = match &best {
                None => true,
                Some((_, (other, other_cell), other_basic)) => {
                    let (left, right) = (constant.checked_mul(*other_cell)?, other.checked_mul(cell)?);
                    left < right || (left == right && basic < other_basic)
                }
            };
            if earlier {
                best = Some((number, (constant, cell), *basic));
            }
        }
        Some(best.map_or(Leaving::Nothing, |(number, ..)| Leaving::Row(number)))
    }

    /// Makes the unknown of a column stand alone in a row.
    fn pivot(&mut self, row: usize, column: usize, goal: &mut [i128]) -> Option<()> {
        let pivot = self.rows.get(row)?.clone();
        let by = *pivot.get(column)?;
        let denominator = self.denominator;
        let others = self.rows.iter_mut().enumerate().filter(|(number, _)| *number != row);
        let others = others.map(|(_, other)| other.as_mut_slice());
        for other in others.chain(core::iter::once(goal).filter(|goal| !goal.is_empty())) {
            let factor = *other.get(column)?;
            for (cell, own) in other.iter_mut().zip(&pivot) {
                let product = cell.checked_mul(by)?.checked_sub(factor.checked_mul(*own)?)?;
                *cell = product.checked_div(denominator)?;
            }
        }
        *self.basis.get_mut(row)? = column;
        self.denominator = by;
        Some(())
    }

    fn at(&self, row: usize, column: usize) -> Option<i128> {
        self.rows.get(row)?.get(column).copied()
    }
}
