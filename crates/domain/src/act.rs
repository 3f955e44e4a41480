//! The table of acts of an area: one line for each, with the command and the fact that it makes happen, each of which says in the file
//! of the act how it is decided, how it evolves, what it is about and how it is undone. It must not know any area.
//!
//! A table is a macro, so that one line and a `mod` are all that an act costs beside its file: the variants, their dispatch and the
//! conversions are written from it. What a file has to say stands in the two traits that the macro writes for its area, `Act` and `Effect`, so that a
//! file that leaves one out does not compile. The modules stand outside the table, for rustfmt looks into no macro.

/// The acts of an area, one line each: `suspend: Suspend => Suspended` is the command `Suspend` and the fact `Suspended` of the file
/// `act/suspend.rs`, and the variants of these names. One side is left out where a command makes the facts of others happen, or
/// a fact follows from a command of another area. Expects `State` where it stands, what a decision may look at and comes to as `DecisionContext` and
/// `Decided`, and what taking back looks at as `UndoContext`.
macro_rules! acts {
    (
        $area:ident:
        $(#[$command_doc:meta])* Command,
        $(#[$event_doc:meta])* Event;
        $($file:ident: $($command:ident)? => $($event:ident)?,)+
    ) => {
        $($(pub use $file::$command;)?)+
        $($(pub use $file::$event;)?)+

        /// What every command of the area says of itself.
        trait Act {
            /// What it makes happen, at least one fact; or why it contradicts the register, which changes nothing.
            fn decide(&self, known: DecisionContext<'_>) -> Result<Decided, crate::Rejection>;
        }

        /// What every fact of the area says of itself.
        trait Effect: Sized {
            /// How it stands to the facts before it.
            const PRECEDENT: crate::about::Precedent;

            /// How it changes what is known. Never fails, and has no rules; what it names may be gone.
            fn evolve(&self, state: &mut State);

            /// Which records it changes and which it names, and the profile that it commits to.
            fn about<'e>(&'e self, about: &mut crate::about::About<'e>);

            /// What a correction would say if it corrected nothing: the same of what is known before it. Facts that correct nothing,
            /// and those whose content stands beside the log, leave it out.
            fn former(&self, _before: &State) -> Option<Self> {
                None
            }

            /// The command that takes it back: nothing where another fact of the batch takes it along.
            fn undo(&self, to: UndoContext<'_>, reason: crate::value::Remark) -> crate::undo::Undo<Command>;
        }

        $(#[$command_doc])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, strum::IntoStaticStr, strum::VariantNames)]
        #[serde(rename_all = "snake_case")]
        #[strum(serialize_all = "snake_case")]
        #[expect(missing_docs, reason = "each is described where its fields stand")]
        pub enum Command {
            $($($command($command),)?)+
        }

        impl Command {
            /// The stable name of what is asked.
            pub fn name(&self) -> &'static str {
                self.into()
            }

            /// What it makes happen, or why it contradicts the register.
            pub(super) fn decide(&self, known: DecisionContext<'_>) -> Result<Decided, crate::Rejection> {
                match self {
                    $($(Self::$command(act) => Act::decide(act, known),)?)+
                }
            }
        }

        $($(
            impl From<$command> for Command {
                fn from(act: $command) -> Self {
                    Self::$command(act)
                }
            }

            impl From<$command> for crate::Command {
                fn from(act: $command) -> Self {
                    Self::$area(Command::$command(act))
                }
            }
        )?)+

        $(#[$event_doc])*
        #[derive(
            Clone,
            Debug,
            PartialEq,
            Eq,
            serde::Serialize,
            serde::Deserialize,
            strum::IntoStaticStr,
            strum::VariantNames,
        )]
        #[serde(rename_all = "snake_case")]
        #[strum(serialize_all = "snake_case")]
        #[expect(missing_docs, reason = "each is described where its fields stand")]
        pub enum Event {
            $($($event($event),)?)+
        }

        impl Event {
            /// The stable name of what happened.
            pub fn name(&self) -> &'static str {
                self.into()
            }

            /// How it stands to the facts before it.
            pub(crate) const fn precedent(&self) -> crate::about::Precedent {
                match self {
                    $($(Self::$event(_) => <$event as Effect>::PRECEDENT,)?)+
                }
            }

            /// Says what it is about.
            pub(crate) fn about<'e>(&'e self, about: &mut crate::about::About<'e>) {
                match self {
                    $($(Self::$event(event) => Effect::about(event, about),)?)+
                }
            }

            /// What a correction would say if it corrected nothing: the same of what is known before it. Nothing for other facts.
            pub fn former(&self, before: &State) -> Option<Event> {
                match self {
                    $($(Self::$event(event) => Effect::former(event, before).map(Event::$event),)?)+
                }
            }

            /// The command that takes it back.
            pub(crate) fn undo(
                &self,
                to: UndoContext<'_>,
                reason: &crate::value::Remark,
            ) -> crate::undo::Undo<Command> {
                match self {
                    $($(Self::$event(event) => Effect::undo(event, to, reason.clone()),)?)+
                }
            }
        }

        /// Applies one fact.
        pub fn evolve(state: &mut State, event: &Event) {
            match event {
                $($(Event::$event(event) => Effect::evolve(event, state),)?)+
            }
        }

        $($(
            impl From<$event> for Event {
                fn from(event: $event) -> Self {
                    Self::$event(event)
                }
            }

            impl From<$event> for crate::Event {
                fn from(event: $event) -> Self {
                    Self::$area(Event::$event(event))
                }
            }
        )?)+
    };
}

pub(crate) use acts;
