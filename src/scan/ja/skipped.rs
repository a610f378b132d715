//! Where runs that say no quantity end: addresses, codes and numbers of telephones.

use super::Scanner;
use super::text::{digit, is_dash};

impl Scanner<'_> {
    /// Behind digits that dashes or points join.
    pub(super) fn skip_joined(&self, mut i: usize) -> usize {
        while let Some((c, next)) = self.text.at(i) {
            let goes_on = digit(c).is_some()
                || (is_dash(c) || c == '.') && self.text.char(next).and_then(digit).is_some();
            if !goes_on {
                break;
            }
            i = next;
        }
        i
    }

    /// Behind an address of the net.
    pub(super) fn skip_url(&self, mut i: usize) -> usize {
        while let Some(b) = self.text.0.get(i)
            && (b.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'*+,;=%".contains(b))
        {
            i += 1;
        }
        i
    }

    /// Behind letters, digits and the signs that join them.
    pub(super) fn skip_run(&self, mut i: usize) -> usize {
        let text = self.text;
        while let Some((c, next)) = text.at(i) {
            let joins = matches!(c, '-' | '.' | '_' | '/' | '@' | ':' | '&' | '+' | '#')
                && text
                    .char(next)
                    .is_some_and(|c| c.is_ascii_alphanumeric() || c == '/');
            if !c.is_ascii_alphanumeric() && c != '_' && !joins {
                break;
            }
            i = next;
        }
        i
    }

    /// Behind the rest of an address: 1丁目2番3号, 3番地4.
    pub(super) fn address(&self, end: usize) -> usize {
        let text = self.text;
        let mut i = end;
        loop {
            let Some((c, next)) = text.at(i) else {
                return i;
            };
            let goes_on = digit(c).is_some()
                || matches!(c, '丁' | '目' | '番' | '地' | '号' | '線')
                || (is_dash(c) || c == 'の') && text.char(next).and_then(digit).is_some();
            if !goes_on {
                return i;
            }
            i = next;
        }
    }

    /// Behind a postal code.
    pub(super) fn postal(&self, next: usize) -> usize {
        self.skip_joined(self.text.gap(next))
    }
}
