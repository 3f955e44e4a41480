//! Which trainings, groups and projects people mean.
