use super::Prepared;
use crate::diag::Diagnostics;
use crate::plan::Receipt;
use rayon::iter::{IntoParallelIterator, ParallelIterator};
use std::sync::atomic::{AtomicBool, Ordering};

/// Why not every artifact was made and put away.
#[derive(Debug)]
pub enum Stopped<E> {
    /// Making reported errors: all of them.
    Content(Diagnostics),
    /// The sink failed: the first failure in the order of the plan.
    Sink(E),
}

/// Makes every artifact in parallel and hands each to `put`, then those that
/// need the receipts of all others. Nothing that `put` has taken may have an
/// effect until this succeeds. The receipts are in the order of the plan.
pub fn make_all<E: Send>(
    prepared: &Prepared,
    put: impl Fn(&str, &[u8]) -> Result<Receipt, E> + Sync,
) -> Result<Vec<Receipt>, Stopped<E>> {
    let sink_failed = AtomicBool::new(false);
    let put_one = |path: &str, bytes: &[u8]| {
        put(path, bytes).map_err(|error| {
            sink_failed.store(true, Ordering::Relaxed);
            Stopped::Sink(error)
        })
    };
    let paths = prepared.paths();
    // A full disk refuses every file; the first refusal is enough.
    let results: Vec<_> = (0..paths.len())
        .into_par_iter()
        .filter(|_| !sink_failed.load(Ordering::Relaxed))
        .map(|i| {
            let bytes = prepared.make(i).map_err(Stopped::Content)?;
            put_one(paths[i], &bytes)
        })
        .collect();
    let mut receipts = gather(results)?;
    for (path, bytes) in prepared.finish(&receipts) {
        receipts.push(put_one(&path, &bytes)?);
    }
    Ok(receipts)
}

fn gather<E>(results: Vec<Result<Receipt, Stopped<E>>>) -> Result<Vec<Receipt>, Stopped<E>> {
    let mut receipts = Vec::with_capacity(results.len());
    let mut diags = Diagnostics::default();
    let mut failed = false;
    for result in results {
        match result {
            Ok(receipt) => receipts.push(receipt),
            Err(Stopped::Sink(error)) => return Err(Stopped::Sink(error)),
            Err(Stopped::Content(more)) => {
                failed = true;
                diags.extend(more);
            }
        }
    }
    if failed {
        Err(Stopped::Content(diags.sorted()))
    } else {
        Ok(receipts)
    }
}
