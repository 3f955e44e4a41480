//! What is serialised, with the names of its types. It must not know any of them.

use serde::Serialize;
use serde::ser::{
    Error as _, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};
use serde_json::{Error, Number, Value};

/// A value and what its type is called; a plain one has no name.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Typed {
    /// What the type is called that said its name last, from the outside in.
    pub(crate) name: &'static str,
    /// What stands in it.
    pub(crate) shape: Shape,
}

/// What stands in a value. The variant of an enum without fields is a text, one with fields an object of one field, as in JSON.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Shape {
    /// Nothing.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A number.
    Number(Number),
    /// A text, a code, an identifier or a date.
    Text(String),
    /// Several.
    List(Vec<Typed>),
    /// Fields by their names, in their order.
    Fields(Vec<(String, Typed)>),
}

impl Typed {
    /// What is serialised. What has no form is nothing, as in an answer.
    pub(crate) fn of(value: &impl Serialize) -> Self {
        value.serialize(Typing).unwrap_or(Self::plain(Shape::Null))
    }

    const fn plain(shape: Shape) -> Self {
        Self { name: "", shape }
    }

    /// The text that it is.
    pub(crate) fn text(&self) -> Option<&str> {
        match &self.shape {
            Shape::Text(text) => Some(text),
            Shape::Null | Shape::Bool(_) | Shape::Number(_) | Shape::List(_) | Shape::Fields(_) => None,
        }
    }

    /// The same without the names of types.
    pub(crate) fn json(&self) -> Value {
        match &self.shape {
            Shape::Null => Value::Null,
            Shape::Bool(yes) => Value::Bool(*yes),
            Shape::Number(number) => Value::Number(number.clone()),
            Shape::Text(text) => Value::String(text.clone()),
            Shape::List(items) => Value::Array(items.iter().map(Self::json).collect()),
            Shape::Fields(fields) => {
                Value::Object(fields.iter().map(|(name, value)| (name.clone(), value.json())).collect())
            }
        }
    }
}

/// Serialises to [`Typed`].
struct Typing;

/// A list or an object that is being put together.
struct Parts {
    name: &'static str,
    /// The variant around it, where it is one of an enum.
    variant: Option<&'static str>,
    shape: Shape,
    key: Option<String>,
}

impl Parts {
    const fn list(name: &'static str, variant: Option<&'static str>) -> Self {
        Self { name, variant, shape: Shape::List(Vec::new()), key: None }
    }

    const fn object(name: &'static str, variant: Option<&'static str>) -> Self {
        Self { name, variant, shape: Shape::Fields(Vec::new()), key: None }
    }

    fn item<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Error> {
        let value = value.serialize(Typing)?;
        match &mut self.shape {
            Shape::List(items) => items.push(value),
            Shape::Null | Shape::Bool(_) | Shape::Number(_) | Shape::Text(_) | Shape::Fields(_) => {}
        }
        Ok(())
    }

    fn field<T: ?Sized + Serialize>(&mut self, name: String, value: &T) -> Result<(), Error> {
        let value = value.serialize(Typing)?;
        match &mut self.shape {
            Shape::Fields(fields) => fields.push((name, value)),
            Shape::Null | Shape::Bool(_) | Shape::Number(_) | Shape::Text(_) | Shape::List(_) => {}
        }
        Ok(())
    }

    fn done(self) -> Typed {
        let inner = Typed { name: self.name, shape: self.shape };
        match self.variant {
            Some(variant) => variant_of(self.name, variant, inner),
            None => inner,
        }
    }
}

fn variant_of(name: &'static str, variant: &'static str, inner: Typed) -> Typed {
    Typed { name, shape: Shape::Fields(vec![(variant.to_owned(), inner)]) }
}

impl Serializer for Typing {
    type Ok = Typed;
    type Error = Error;
    type SerializeSeq = Parts;
    type SerializeTuple = Parts;
    type SerializeTupleStruct = Parts;
    type SerializeTupleVariant = Parts;
    type SerializeMap = Parts;
    type SerializeStruct = Parts;
    type SerializeStructVariant = Parts;

    fn serialize_bool(self, value: bool) -> Result<Typed, Error> {
        Ok(Typed::plain(Shape::Bool(value)))
    }

    fn serialize_i8(self, value: i8) -> Result<Typed, Error> {
        self.serialize_i64(value.into())
    }

    fn serialize_i16(self, value: i16) -> Result<Typed, Error> {
        self.serialize_i64(value.into())
    }

    fn serialize_i32(self, value: i32) -> Result<Typed, Error> {
        self.serialize_i64(value.into())
    }

    fn serialize_i64(self, value: i64) -> Result<Typed, Error> {
        Ok(Typed::plain(Shape::Number(value.into())))
    }

    fn serialize_u8(self, value: u8) -> Result<Typed, Error> {
        self.serialize_u64(value.into())
    }

    fn serialize_u16(self, value: u16) -> Result<Typed, Error> {
        self.serialize_u64(value.into())
    }

    fn serialize_u32(self, value: u32) -> Result<Typed, Error> {
        self.serialize_u64(value.into())
    }

    fn serialize_u64(self, value: u64) -> Result<Typed, Error> {
        Ok(Typed::plain(Shape::Number(value.into())))
    }

    fn serialize_f32(self, _: f32) -> Result<Typed, Error> {
        Err(Error::custom("the domain has no floats"))
    }

    fn serialize_f64(self, _: f64) -> Result<Typed, Error> {
        Err(Error::custom("the domain has no floats"))
    }

    fn serialize_char(self, value: char) -> Result<Typed, Error> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<Typed, Error> {
        Ok(Typed::plain(Shape::Text(value.to_owned())))
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<Typed, Error> {
        Err(Error::custom("the domain has no bytes"))
    }

    fn serialize_none(self) -> Result<Typed, Error> {
        self.serialize_unit()
    }

    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Result<Typed, Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Typed, Error> {
        Ok(Typed::plain(Shape::Null))
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Typed, Error> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        name: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<Typed, Error> {
        Ok(Typed { name, shape: Shape::Text(variant.to_owned()) })
    }

    fn serialize_newtype_struct<T: ?Sized + Serialize>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<Typed, Error> {
        Ok(Typed { name, ..value.serialize(self)? })
    }

    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        name: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<Typed, Error> {
        Ok(variant_of(name, variant, value.serialize(self)?))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Parts, Error> {
        Ok(Parts::list("", None))
    }

    fn serialize_tuple(self, _: usize) -> Result<Parts, Error> {
        Ok(Parts::list("", None))
    }

    fn serialize_tuple_struct(self, name: &'static str, _: usize) -> Result<Parts, Error> {
        Ok(Parts::list(name, None))
    }

    fn serialize_tuple_variant(
        self,
        name: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Parts, Error> {
        Ok(Parts::list(name, Some(variant)))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Parts, Error> {
        Ok(Parts::object("", None))
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Parts, Error> {
        Ok(Parts::object(name, None))
    }

    fn serialize_struct_variant(
        self,
        name: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Parts, Error> {
        Ok(Parts::object(name, Some(variant)))
    }
}

/// What is put together item by item.
macro_rules! of_items {
    ($($of:ident::$each:ident),+) => {
        $(impl $of for Parts {
            type Ok = Typed;
            type Error = Error;

            fn $each<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Error> {
                self.item(value)
            }

            fn end(self) -> Result<Typed, Error> {
                Ok(self.done())
            }
        })+
    };
}

of_items!(
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field
);

/// What is put together field by field.
macro_rules! of_fields {
    ($($of:ident),+) => {
        $(impl $of for Parts {
            type Ok = Typed;
            type Error = Error;

            fn serialize_field<T: ?Sized + Serialize>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Result<(), Error> {
                self.field(name.to_owned(), value)
            }

            fn end(self) -> Result<Typed, Error> {
                Ok(self.done())
            }
        })+
    };
}

of_fields!(SerializeStruct, SerializeStructVariant);

impl SerializeMap for Parts {
    type Ok = Typed;
    type Error = Error;

    fn serialize_key<T: ?Sized + Serialize>(&mut self, key: &T) -> Result<(), Error> {
        let key = key.serialize(Typing)?;
        self.key = key.text().map(str::to_owned);
        Ok(())
    }

    fn serialize_value<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Error> {
        let key = self.key.take().ok_or_else(|| Error::custom("a key is no text"))?;
        self.field(key, value)
    }

    fn end(self) -> Result<Typed, Error> {
        Ok(self.done())
    }
}
