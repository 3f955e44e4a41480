//! What the commands of a random walk refer to: mostly what the walk has made so far, now and then anything of the pool, so that
//! commands often concern something that exists and are still refused for every reason. It must not know which commands there are.
//!
//! A walk is drawn command by command, and each is decided before the next is drawn. Outside of a walk nothing is made, and
//! everything of the pool is as likely.

use core::fmt::{self, Debug};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use proptest::collection::vec;
use proptest::prelude::{Just, Rng as _, Strategy};
use proptest::sample::select;
use proptest::strategy::{BoxedStrategy, NewTree, Union, ValueTree as _};
use proptest::test_runner::TestRunner;
use uuid::Uuid;

use super::walk::Few;
use super::{Pool, Story};
use crate::about::Precedent;
use crate::value::id::Id;
use crate::{Command, Register};

/// One draw in so many is from everything that there could be, whatever was made.
const ANYTHING: u32 = 6;

/// The things of a pool, and what a walk has made of them.
#[derive(Clone, Debug)]
pub(super) struct Ids {
    /// How many things there are of each kind.
    pub(super) pool: Pool,
    walked: Rc<RefCell<Walked>>,
}

/// How far a walk has come.
#[derive(Clone, Debug, Default)]
struct Walked {
    story: Story,
    made: BTreeSet<Uuid>,
}

impl Walked {
    fn take(&mut self, command: &Command) {
        let Ok(decision) = self.story.take(command) else { return };
        for event in &decision.events {
            let about = event.about();
            if let (Precedent::Annuls, [gone]) = (event.precedent(), about.changed.as_slice()) {
                self.made.remove(gone.uuid());
            } else {
                self.made.extend(about.changed.iter().map(|subject| *subject.uuid()));
            }
        }
    }
}

impl Ids {
    /// The things of a pool, of which nothing is made yet.
    pub(super) fn of(pool: Pool) -> Self {
        Self { pool, walked: Rc::default() }
    }

    /// One of so many things of a kind, mostly one that was made.
    pub(super) fn one<K: Copy + Debug + 'static>(&self, count: u32, make: fn(u32) -> Id<K>) -> Few<Id<K>> {
        self.drawn(count, make, true)
    }

    /// One of so many things of a kind, mostly one that is yet to be made.
    pub(super) fn unmade<K: Copy + Debug + 'static>(&self, count: u32, make: fn(u32) -> Id<K>) -> Few<Id<K>> {
        self.drawn(count, make, false)
    }

    /// One of those that the register lists, now and then anything else; anything else where it lists nothing.
    pub(super) fn known<T: Clone + Debug + 'static>(
        &self,
        list: impl Fn(&Register) -> Vec<T> + 'static,
        anything: impl Strategy<Value = T> + 'static,
    ) -> Few<T> {
        let list = move |walked: &Walked| list(walked.story.register());
        Mostly { walked: Rc::clone(&self.walked), list: Rc::new(list), anything: anything.boxed() }.boxed()
    }

    fn drawn<K: Copy + Debug + 'static>(
        &self,
        count: u32,
        make: fn(u32) -> Id<K>,
        is_made: bool,
    ) -> Few<Id<K>> {
        let all: Vec<Id<K>> = (1..=count.max(1)).map(make).collect();
        let anything = select(all.clone()).boxed();
        let list = move |walked: &Walked| {
            all.iter().filter(|id| walked.made.contains(id.uuid()) == is_made).copied().collect()
        };
        Mostly { walked: Rc::clone(&self.walked), list: Rc::new(list), anything }.boxed()
    }

    /// Walks of up to so many of these commands. Each begins with one of the beginnings, which count as a part of it and are drawn
    /// by their weight.
    pub(super) fn walks(
        &self,
        beginnings: Vec<(u32, Vec<Command>)>,
        command: Few<Command>,
        length: usize,
    ) -> Few<Vec<Command>> {
        let weighted = beginnings.iter().enumerate().map(|(which, (weight, _))| (*weight, Just(which)));
        let which = Union::new_weighted(weighted.collect()).boxed();
        let begun = beginnings.into_iter().map(|(_, commands)| {
            let mut walked = Walked::default();
            for command in &commands {
                walked.take(command);
            }
            (commands, walked)
        });
        let begun: Rc<Vec<(Vec<Command>, Walked)>> = Rc::new(begun.collect());
        let first = Beginning { walked: Rc::clone(&self.walked), begun: Rc::clone(&begun), which };
        let next = Next { walked: Rc::clone(&self.walked), command };
        (first, vec(next, 1..=length.max(1)))
            .prop_map(move |(which, commands)| {
                let mut walk = begun.get(which).map(|(begun, _)| begun.clone()).unwrap_or_default();
                walk.extend(commands);
                walk.truncate(length);
                walk
            })
            .boxed()
    }
}

/// What there is to list of a walk.
type List<T> = Rc<dyn Fn(&Walked) -> Vec<T>>;

/// Mostly one of a list that hangs on how far the walk has come.
struct Mostly<T> {
    walked: Rc<RefCell<Walked>>,
    list: List<T>,
    anything: Few<T>,
}

impl<T> Debug for Mostly<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mostly").finish_non_exhaustive()
    }
}

impl<T: Clone + Debug + 'static> Strategy for Mostly<T> {
    type Tree = <BoxedStrategy<T> as Strategy>::Tree;
    type Value = T;

    fn new_tree(&self, runner: &mut TestRunner) -> NewTree<Self> {
        let listed = (self.list)(&self.walked.borrow());
        if listed.is_empty() || runner.rng().next_u32().is_multiple_of(ANYTHING) {
            return self.anything.new_tree(runner);
        }
        select(listed).boxed().new_tree(runner)
    }
}

/// Draws how a walk begins, and takes it there.
#[derive(Debug)]
struct Beginning {
    walked: Rc<RefCell<Walked>>,
    begun: Rc<Vec<(Vec<Command>, Walked)>>,
    which: Few<usize>,
}

impl Strategy for Beginning {
    type Tree = <BoxedStrategy<usize> as Strategy>::Tree;
    type Value = usize;

    fn new_tree(&self, runner: &mut TestRunner) -> NewTree<Self> {
        let tree = self.which.new_tree(runner)?;
        let walked = self.begun.get(tree.current()).map(|(_, walked)| walked.clone());
        self.walked.replace(walked.unwrap_or_default());
        Ok(tree)
    }
}

/// Draws the next command of a walk, and takes the walk on by it.
#[derive(Debug)]
struct Next {
    walked: Rc<RefCell<Walked>>,
    command: Few<Command>,
}

impl Strategy for Next {
    type Tree = <BoxedStrategy<Command> as Strategy>::Tree;
    type Value = Command;

    fn new_tree(&self, runner: &mut TestRunner) -> NewTree<Self> {
        let tree = self.command.new_tree(runner)?;
        let command = tree.current();
        self.walked.borrow_mut().take(&command);
        Ok(tree)
    }
}
