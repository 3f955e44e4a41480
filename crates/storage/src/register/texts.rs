//! The texts in an event, told by their types: what people wrote freely, and what stands in the event for good. A text that an event
//! gets later is among them without a line here. It must not know any event.

use domain::Event;
use domain::value::erasable::{self, Writing};
use serde::de::value::Error;
use serde::ser::{
    SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant,
};
use serde::{Serialize, Serializer};

/// A text in an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventText<'e> {
    /// The field that it stands in.
    pub field: &'static str,
    /// What it says.
    pub text: &'e str,
    /// Of a text that can be erased, which one of the event it is, counted from one, and what it is there for. What it does not say
    /// is part of the event for good.
    pub erasable: Option<(u32, Writing)>,
}

/// Hands over every text of an event, in the order of the fields. What was erased counts, but is not handed over.
pub fn each_text(event: &Event, each: &mut dyn FnMut(EventText<'_>)) {
    let mut position = 0;
    // A visitor of texts refuses nothing that an event holds.
    drop(event.serialize(Visitor { field: "", writing: None, position: &mut position, each }));
}

/// Visits a value within an event.
struct Visitor<'v> {
    field: &'static str,
    /// What the text is there for that is visited now.
    writing: Option<Writing>,
    /// How many texts that can be erased were met.
    position: &'v mut u32,
    each: &'v mut dyn FnMut(EventText<'_>),
}

impl Visitor<'_> {
    fn within(&mut self, field: &'static str) -> Visitor<'_> {
        Visitor { field, writing: None, position: self.position, each: self.each }
    }

    fn visit<T: ?Sized + Serialize>(&mut self, field: &'static str, value: &T) -> Result<(), Error> {
        value.serialize(self.within(field))
    }
}

/// What holds no text.
macro_rules! passes {
    ($($name:ident: $type:ty),+ $(,)?) => {
        $(fn $name(self, _: $type) -> Result<(), Error> {
            Ok(())
        })+
    };
}

impl Serializer for Visitor<'_> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    passes! {
        serialize_bool: bool,
        serialize_i8: i8,
        serialize_i16: i16,
        serialize_i32: i32,
        serialize_i64: i64,
        serialize_u8: u8,
        serialize_u16: u16,
        serialize_u32: u32,
        serialize_u64: u64,
        serialize_f32: f32,
        serialize_f64: f64,
        serialize_char: char,
        // Identifiers are bytes to whoever is no human reader.
        serialize_bytes: &[u8],
        serialize_unit_struct: &'static str,
    }

    fn is_human_readable(&self) -> bool {
        false
    }

    fn serialize_str(self, text: &str) -> Result<(), Error> {
        let erasable = self.writing.map(|writing| (*self.position, writing));
        (self.each)(EventText { field: self.field, text, erasable });
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Error> {
        Ok(())
    }

    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        Ok(())
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, _: &'static str) -> Result<(), Error> {
        Ok(())
    }

    fn serialize_newtype_struct<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        mut self,
        name: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        let Some(writing) = Writing::of_type(name) else { return self.visit(variant, value) };
        *self.position = self.position.saturating_add(1);
        if variant == erasable::TEXT {
            value.serialize(Self { writing: Some(writing), ..self })
        } else {
            Ok(())
        }
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Error> {
        Ok(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Error> {
        Ok(self)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, Error> {
        Ok(self)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self, Error> {
        Ok(Self { field: variant, ..self })
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, Error> {
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Error> {
        Ok(self)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self, Error> {
        Ok(self)
    }
}

impl SerializeSeq for Visitor<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Error> {
        self.visit(self.field, value)
    }

    fn end(self) -> Result<(), Error> {
        Ok(())
    }
}

impl SerializeTuple for Visitor<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Error> {
        self.visit(self.field, value)
    }

    fn end(self) -> Result<(), Error> {
        Ok(())
    }
}

impl SerializeTupleStruct for Visitor<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Error> {
        self.visit(self.field, value)
    }

    fn end(self) -> Result<(), Error> {
        Ok(())
    }
}

impl SerializeTupleVariant for Visitor<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Error> {
        self.visit(self.field, value)
    }

    fn end(self) -> Result<(), Error> {
        Ok(())
    }
}

impl SerializeMap for Visitor<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: ?Sized + Serialize>(&mut self, _: &T) -> Result<(), Error> {
        Ok(())
    }

    fn serialize_value<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Error> {
        self.visit(self.field, value)
    }

    fn end(self) -> Result<(), Error> {
        Ok(())
    }
}

impl SerializeStruct for Visitor<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: ?Sized + Serialize>(
        &mut self,
        field: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        self.visit(field, value)
    }

    fn end(self) -> Result<(), Error> {
        Ok(())
    }
}

impl SerializeStructVariant for Visitor<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: ?Sized + Serialize>(
        &mut self,
        field: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        self.visit(field, value)
    }

    fn end(self) -> Result<(), Error> {
        Ok(())
    }
}
