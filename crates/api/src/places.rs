//! Places for requests that are worked on: so many for all, and of these so many for each address, so that none takes all of them.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// The places.
#[derive(Debug)]
pub(crate) struct Places {
    all: Arc<Semaphore>,
    each: usize,
    by: Mutex<HashMap<IpAddr, Arc<Semaphore>>>,
}

/// A place, until it is dropped.
#[derive(Debug)]
pub(crate) struct Place(#[expect(dead_code, reason = "they are held")] [Option<OwnedSemaphorePermit>; 2]);

tokio::task_local! {
    /// The place of the request that a task answers.
    static HELD: Arc<Place>;
}

impl Place {
    /// Answers a request in this place.
    pub(crate) async fn held_by<T>(self, answering: impl Future<Output = T>) -> T {
        HELD.scope(Arc::new(self), answering).await
    }

    /// The place of the request that is answered by this task; work that goes on after its client has gone keeps it.
    pub(crate) fn of_request() -> Option<Arc<Self>> {
        HELD.try_with(Arc::clone).ok()
    }
}

impl Places {
    /// So many places, a quarter of them for each address.
    pub(crate) fn new(all: usize) -> Self {
        Self { all: Arc::new(Semaphore::new(all)), each: (all / 4).max(1), by: Mutex::default() }
    }

    fn by(&self) -> MutexGuard<'_, HashMap<IpAddr, Arc<Semaphore>>> {
        self.by.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for a place of an address; without one, for any.
    pub(crate) async fn place(&self, address: Option<IpAddr>) -> Place {
        let own = address.map(|address| {
            let mut by = self.by();
            // Removes addresses without a place that is held or waited for.
            by.retain(|_, places| 1 < Arc::strong_count(places));
            Arc::clone(by.entry(address).or_insert_with(|| Arc::new(Semaphore::new(self.each))))
        });
        let own = match own {
            Some(own) => own.acquire_owned().await.ok(),
            None => None,
        };
        // They are never closed.
        let all = Arc::clone(&self.all).acquire_owned().await.ok();
        Place([own, all])
    }

    /// A place of an address; `None` where it has none left.
    pub(crate) fn free(&self, address: IpAddr) -> Option<Place> {
        let mut by = self.by();
        by.retain(|_, places| 1 < Arc::strong_count(places));
        let own = Arc::clone(by.entry(address).or_insert_with(|| Arc::new(Semaphore::new(self.each))));
        own.try_acquire_owned().ok().map(|own| Place([Some(own), None]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects everybody else from an address that takes as much as it can.
    #[test]
    fn an_address_takes_a_quarter_of_the_places() {
        let places = Places::new(8);
        let (one, other) = (IpAddr::from([127, 0, 0, 1]), IpAddr::from([127, 0, 0, 2]));
        let taken: Vec<_> = (0..3).map(|_| places.free(one)).collect();
        assert_eq!(taken.iter().map(Option::is_some).collect::<Vec<_>>(), [true, true, false]);
        assert!(places.free(other).is_some());
        drop(taken);
        assert!(places.free(one).is_some());
        assert_eq!(places.by().len(), 1);
    }
}
