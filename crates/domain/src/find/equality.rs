//! Which policies, plans, indicators and statements people mean.
