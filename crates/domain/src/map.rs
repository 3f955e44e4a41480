//! The maps that a register is made of: ordered by key, and cheap to copy whatever their size, for a copy shares all
//! that neither side has changed since. Nothing else in the workspace may know the library that keeps them.
//!
//! [`Map`] holds its values in place and copies up to 16 neighbours of the one that changes: for identifiers, days and
//! other small values. [`Records`] holds each value by itself and copies only the one that changes: for everything else.
//! Within a record that is small, `BTreeMap` stays the simpler choice.

use core::fmt;
use core::ops::Index;
use std::sync::Arc;

use imbl::{OrdMap, OrdSet};

/// A persistent ordered set.
pub(crate) type Set<K> = OrdSet<K>;

/// A persistent ordered map of small values. A copy takes the same time at any size.
#[derive(Clone, PartialEq, Eq)]
pub struct Map<K: Ord, V>(OrdMap<K, V>);

impl<K: Ord, V> Map<K, V> {
    /// An empty map.
    pub fn new() -> Self {
        Self(OrdMap::new())
    }

    /// The value of a key.
    pub fn get(&self, key: &K) -> Option<&V> {
        self.0.get(key)
    }

    /// Whether the key has a value.
    pub fn contains_key(&self, key: &K) -> bool {
        self.0.contains_key(key)
    }

    /// How many keys have a value.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether no key has a value.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All keys with their values, in the order of the keys.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        self.0.iter()
    }

    /// All keys, in their order.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &K> {
        self.0.keys()
    }

    /// All values, in the order of their keys.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> {
        self.0.values()
    }
}

impl<K: Ord + Clone, V: Clone> Map<K, V> {
    /// The value of a key, to be changed.
    pub fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        self.0.get_mut(key)
    }

    /// Sets the value of a key, and gives the former one.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        self.0.insert(key, value)
    }

    /// Sets the value of a key that has none.
    pub fn insert_if_absent(&mut self, key: K, value: V) {
        if !self.0.contains_key(&key) {
            self.0.insert(key, value);
        }
    }

    /// Changes the value of a key; one that has none begins with the default.
    pub fn update(&mut self, key: K, change: impl FnOnce(&mut V))
    where
        V: Default,
    {
        if let Some(found) = self.0.get_mut(&key) {
            change(found);
        } else {
            let mut value = V::default();
            change(&mut value);
            self.0.insert(key, value);
        }
    }

    /// Takes a key out, and gives its value.
    pub fn remove(&mut self, key: &K) -> Option<V> {
        self.0.remove(key)
    }

    /// Takes out every key that is not to be kept.
    pub fn retain(&mut self, keep: impl Fn(&K, &V) -> bool) {
        let gone: Vec<K> =
            self.0.iter().filter(|(key, value)| !keep(key, value)).map(|(key, _)| key.clone()).collect();
        for key in gone {
            self.0.remove(&key);
        }
    }
}

impl<K: Ord, V> Default for Map<K, V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K: Ord + fmt::Debug, V: fmt::Debug> fmt::Debug for Map<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

/// A persistent ordered map of records, each of which is shared by itself. A copy takes the same time at any size.
#[derive(Clone, PartialEq, Eq)]
pub struct Records<K: Ord, V>(Map<K, Arc<V>>);

impl<K: Ord, V> Records<K, V> {
    /// An empty map.
    pub fn new() -> Self {
        Self(Map::new())
    }

    /// The record of a key.
    pub fn get(&self, key: &K) -> Option<&V> {
        self.0.get(key).map(Arc::as_ref)
    }

    /// Whether the key has a record.
    pub fn contains_key(&self, key: &K) -> bool {
        self.0.contains_key(key)
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are no records.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All keys with their records, in the order of the keys.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, value)| (key, value.as_ref()))
    }

    /// All keys, in their order.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &K> {
        self.0.keys()
    }

    /// All records, in the order of their keys.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> {
        self.0.values().map(Arc::as_ref)
    }
}

impl<K: Ord + Clone, V: Clone> Records<K, V> {
    /// The record of a key, to be changed; copied first where another register has it, too.
    pub fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        self.0.get_mut(key).map(Arc::make_mut)
    }

    /// Sets the record of a key.
    pub fn insert(&mut self, key: K, value: V) {
        self.0.insert(key, Arc::new(value));
    }

    /// Changes the record of a key; one that has none begins with the default.
    pub fn update(&mut self, key: K, change: impl FnOnce(&mut V))
    where
        V: Default,
    {
        self.update_or(key, V::default, change);
    }

    /// Changes the record of a key; one that has none begins with what is made for it.
    pub fn update_or(&mut self, key: K, make: impl FnOnce() -> V, change: impl FnOnce(&mut V)) {
        if let Some(found) = self.get_mut(&key) {
            change(found);
        } else {
            let mut value = make();
            change(&mut value);
            self.insert(key, value);
        }
    }

    /// Takes a key out, and gives its record.
    pub fn remove(&mut self, key: &K) -> Option<V> {
        self.0.remove(key).map(Arc::unwrap_or_clone)
    }

    /// Takes out every record that is not to be kept.
    pub fn retain(&mut self, keep: impl Fn(&K, &V) -> bool) {
        self.0.retain(|key, value| keep(key, value));
    }

    /// Changes the records that are concerned, and copies no other.
    pub fn change_where(&mut self, concerns: impl Fn(&V) -> bool, mut change: impl FnMut(&mut V)) {
        let concerned: Vec<K> =
            self.iter().filter(|(_, value)| concerns(value)).map(|(key, _)| key.clone()).collect();
        for key in concerned {
            if let Some(found) = self.get_mut(&key) {
                change(found);
            }
        }
    }
}

impl<K: Ord, V> Default for Records<K, V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K: Ord + fmt::Debug, V: fmt::Debug> fmt::Debug for Records<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<K: Ord, V> Index<&K> for Records<K, V> {
    type Output = V;

    fn index(&self, key: &K) -> &V {
        self.0.0.index(key)
    }
}
