//! The tables of acts: an area lists its commands and its facts, one line each, and each of them says in a file of its own how it
//! is decided, how it evolves, what it is about and how it is undone. It must not know any area.
//!
//! A table is a macro, so that one line is all that an act costs beside its file: the variant, its dispatch and the conversions
//! are written from it. What a file has to say stands in the two traits of its area, `Act` and `Effect`, so that a file that leaves
//! one out does not compile.

/// The commands of an area, one line each: `suspend::Suspend` is the payload `Suspend` of the file `act/suspend.rs`, and the
/// variant of that name. Expects `Act`, `DecisionContext`, `Event` and [`crate::Rejection`] where it stands.
macro_rules! commands {
    ($(#[$doc:meta])* $area:ident: $($file:ident::$name:ident,)+) => {
        $(pub use $file::$name;)+

        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, strum::IntoStaticStr, strum::VariantNames)]
        #[serde(rename_all = "snake_case")]
        #[strum(serialize_all = "snake_case")]
        #[expect(missing_docs, reason = "each is described where its fields stand")]
        pub enum Command {
            $($name($name),)+
        }

        impl Command {
            /// The stable name of what is asked.
            pub fn name(&self) -> &'static str {
                self.into()
            }

            /// What it makes happen, or why it contradicts the register.
            pub(super) fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
                match self {
                    $(Self::$name(act) => Act::decide(act, known),)+
                }
            }
        }

        $(
            impl From<$name> for Command {
                fn from(act: $name) -> Self {
                    Self::$name(act)
                }
            }

            impl From<$name> for crate::Command {
                fn from(act: $name) -> Self {
                    Self::$area(Command::$name(act))
                }
            }
        )+
    };
}

/// The facts of an area, one line each, as [`commands`] lists commands. Expects `Effect`, `State` and `Command` where it stands.
macro_rules! events {
    ($(#[$doc:meta])* $area:ident: $($file:ident::$name:ident,)+) => {
        $(pub use $file::$name;)+

        $(#[$doc])*
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
            $($name($name),)+
        }

        impl Event {
            /// The stable name of what happened.
            pub fn name(&self) -> &'static str {
                self.into()
            }

            /// Says what it is about.
            pub(crate) fn about(&self, about: &mut crate::about::About<'_>) {
                match self {
                    $(Self::$name(event) => Effect::about(event, about),)+
                }
            }

            /// What a correction would say if it corrected nothing: the same of what is known before it. Nothing for other facts.
            pub fn former(&self, before: &State) -> Option<Event> {
                match self {
                    $(Self::$name(event) => Effect::former(event, before).map(Event::$name),)+
                }
            }

            /// The command that takes it back.
            pub(crate) fn undo(
                &self,
                at: crate::undo::Moments<'_, State>,
                reason: &crate::value::Remark,
            ) -> crate::undo::Undo<Command> {
                match self {
                    $(Self::$name(event) => Effect::undo(event, at, reason.clone()),)+
                }
            }
        }

        /// Applies one fact.
        pub fn evolve(state: &mut State, event: &Event) {
            match event {
                $(Event::$name(event) => Effect::evolve(event, state),)+
            }
        }

        $(
            impl From<$name> for Event {
                fn from(event: $name) -> Self {
                    Self::$name(event)
                }
            }

            impl From<$name> for crate::Event {
                fn from(event: $name) -> Self {
                    Self::$area(Event::$name(event))
                }
            }
        )+
    };
}

pub(crate) use {commands, events};
