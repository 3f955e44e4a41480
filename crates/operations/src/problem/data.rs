//! A problem as programs are given it: the same in every language.

use serde_json::{Map, Value, json};

use super::{Cause, Detail, Problem};

impl Problem {
    /// What else there is to know of it, by name: the details of its message, or the fields of the rejection beneath it.
    pub fn data(&self) -> Map<String, Value> {
        let beneath = match &self.cause {
            Some(Cause::Rejection(rejection)) => serde_json::to_value(rejection).ok(),
            Some(Cause::Undo(_) | Cause::Storage(_) | Cause::Io(_) | Cause::AccessBook) | None => None,
        };
        let mut data = match beneath {
            Some(Value::Object(fields)) => fields,
            _ => Map::new(),
        };
        data.remove("code");
        let details =
            self.details.iter().filter_map(|(name, detail)| Some((name.to_string(), detail.data()?)));
        data.extend(details);
        data
    }
}

impl Detail {
    /// What a program is given; nothing of what is only for a reader.
    fn data(&self) -> Option<Value> {
        Some(match self {
            Self::Text(text) | Self::Of(_, text) => json!(text),
            Self::Number(number) => json!(number),
            Self::Term(_, code) | Self::Named(code, _) | Self::Called(code, _) => json!(code),
            Self::Choices(_, codes) => json!(codes),
            Self::Field(name) => json!(name),
            Self::Verb(path) => json!(path),
            Self::Message(id) => json!(id),
            Self::Demand(demand) => json!(demand),
            Self::List(several) | Self::Lines(several) => {
                let given: Vec<Value> = several.iter().filter_map(Self::data).collect();
                // What is only for a reader leaves nothing to give.
                return (several.is_empty() || !given.is_empty()).then_some(Value::Array(given));
            }
            Self::Problem(problem) => json!({ "code": problem.code, "details": problem.data() }),
            Self::Shown(_) | Self::Notice(_) => return None,
        })
    }
}
