//! Indicators: their page, their list, their line in a summary.

use super::part::{Doubt, Download, Fact, Link, Mark, Phrase, SourceLine};
use super::table::{Chart, DataTable};
use super::trace::Trace;
use crate::render::html::Html;
use serde::Serialize;

/// What a [`Point`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PointKind {
    /// Where it started.
    Baseline,
    /// What was reached so far.
    Actual,
    /// What is aimed at.
    Target,
    /// What is planned or expected.
    Projection,
}

/// A dated value of an indicator.
#[derive(Clone, Debug, Serialize)]
pub struct Point {
    /// What it is.
    pub kind: PointKind,
    /// The kind in words: 基準値, Target.
    pub kind_text: String,
    /// Its period in words: 2019年, FY2023, 年の記載なし.
    pub period: String,
    /// What stands before the number, with its space: 約, `about `, 月.
    pub before: String,
    /// The number alone: 342,649. For a missing value its mark.
    pub value: String,
    /// What stands behind the number, with its space: 人, ` people`, %.
    pub after: String,
    /// Why there is no value, in words.
    pub missing: Option<String>,
    /// Measure, coverage or span where the reader must know it: 4年間の累計.
    pub sub: Option<String>,
    /// Anchor of what says where the value comes from; absent on paper.
    pub trace: Option<String>,
    /// Doubts and notes.
    pub marks: Vec<Mark>,
}

/// How an indicator stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// The target is reached.
    Achieved,
    /// As far as the path asks.
    OnTrack,
    /// Less than the path asks.
    Behind,
    /// Much less than the path asks.
    OffTrack,
    /// The target was not reached in its time.
    Missed,
    /// No actual yet.
    NotMeasured,
    /// Something that judging needs is not there.
    Unjudged,
}

/// The judgement with its sum.
#[derive(Clone, Debug, Serialize)]
pub struct Judgement {
    /// The result.
    pub standing: Standing,
    /// `◎ ○ △ ▲ × ―`, or as the publication declares; never the only sign.
    pub symbol: String,
    /// The result in words.
    pub text: String,
    /// The sum, or the right figure where none can be judged.
    pub sum: Option<String>,
    /// The rate of progress towards the last target, with its sum.
    pub progress: Option<String>,
    /// Why it cannot be judged.
    pub reason: Option<String>,
}

/// The same indicator under another name.
#[derive(Clone, Debug, Serialize)]
pub struct AlsoPrinted {
    /// The other name.
    pub title: String,
    /// Values there, each with its period.
    pub values: Vec<String>,
    /// Where.
    pub place: Option<String>,
    /// A remark.
    pub note: Option<String>,
}

/// An indicator: a page, or a part of the print edition.
#[derive(Clone, Debug, Serialize)]
pub struct Indicator {
    /// Anchor in the print edition.
    pub id: String,
    /// Title.
    pub title: String,
    /// Marks of what concerns it as a whole.
    pub marks: Vec<Mark>,
    /// The nodes above it, from the top.
    pub path: Vec<Link>,
    /// That it is representative, and of what.
    pub representative: Option<String>,
    /// Baseline, latest actual and targets, in their order in time.
    pub points: Vec<Point>,
    /// How it stands.
    pub judgement: Judgement,
    /// The chart; absent with fewer than two values.
    pub chart: Option<Chart>,
    /// Every value.
    pub table: DataTable,
    /// The declared path beside what was reached.
    pub way: Option<DataTable>,
    /// How the path runs, in a sentence.
    pub way_lead: Option<String>,
    /// Definition, direction, measure, owner, path.
    pub facts: Vec<Fact>,
    /// What the source shows, letter for letter.
    pub as_printed: Option<Phrase>,
    /// Other names.
    pub also_printed: Vec<AlsoPrinted>,
    /// Remarks.
    pub notes: Vec<String>,
    /// Doubts about any part of it.
    pub doubts: Vec<Doubt>,
    /// Where it stands.
    pub sources: Vec<SourceLine>,
    /// Where its values come from.
    pub traces: Vec<Trace>,
    /// CSV and JSON.
    pub downloads: Vec<Download>,
    /// A reference, ready to be copied.
    pub cite: String,
}

/// An indicator as a line of a summary.
#[derive(Clone, Debug, Serialize)]
pub struct Kpi {
    /// Title, leading to its page.
    pub title: Link,
    /// Marks behind the title.
    pub marks: Vec<Mark>,
    /// Whether it is representative.
    pub representative: Option<String>,
    /// The unit as a column head: 人.
    pub unit: String,
    /// The baseline; absent if the source gives none.
    pub baseline: Option<Point>,
    /// The latest actual, once there is one.
    pub latest: Option<Point>,
    /// The targets in their order in time.
    pub targets: Vec<Point>,
    /// Small drawing of baseline and targets; inline SVG.
    pub strip: Option<Html>,
    /// How it stands.
    pub judgement: Judgement,
}

/// Indicators of one node.
#[derive(Clone, Debug, Serialize)]
pub struct IndicatorGroup {
    /// Anchor, unique on the page.
    pub id: String,
    /// The node's level and number: 基本施策1.
    pub kicker: Option<String>,
    /// The node's title.
    pub title: String,
    /// The node on the page of the strategy.
    pub href: Option<String>,
    /// The indicators.
    pub rows: Vec<Kpi>,
}

/// The list of all indicators; also the summary of an overview.
#[derive(Clone, Debug, Serialize)]
pub struct Indicators {
    /// How many there are and how they stand, as sentences.
    pub lead: Vec<String>,
    /// Whether any has an actual; if not, the column is left out.
    pub measured: bool,
    /// How many stand how, by node and by level.
    pub counts: Vec<DataTable>,
    /// By node.
    pub groups: Vec<IndicatorGroup>,
    /// By year; left out where figures stand on the page already.
    pub matrix: Option<Matrix>,
    /// How judgements are made, as sentences.
    pub method: Vec<String>,
    /// Doubts that the marks lead to.
    pub doubts: Vec<Doubt>,
    /// Where the values come from.
    pub traces: Vec<Trace>,
    /// CSV and JSON.
    pub downloads: Vec<Download>,
}

/// Indicators at a glance within prose.
#[derive(Clone, Debug, Serialize)]
pub struct Glance {
    /// Whether any has an actual; if not, the column is left out.
    pub measured: bool,
    /// By node.
    pub groups: Vec<IndicatorGroup>,
}

/// All indicators by year.
#[derive(Clone, Debug, Serialize)]
pub struct Matrix {
    /// What it shows.
    pub caption: String,
    /// The periods in words, in the order of time.
    pub heads: Vec<String>,
    /// One an indicator.
    pub rows: Vec<MatrixRow>,
}

/// An indicator by year.
#[derive(Clone, Debug, Serialize)]
pub struct MatrixRow {
    /// Title, leading to its page.
    pub title: Link,
    /// The unit as a column head: 人.
    pub unit: String,
    /// One a period.
    pub cells: Vec<MatrixCell>,
}

/// The figures of one indicator in one period.
#[derive(Clone, Debug, Serialize)]
pub struct MatrixCell {
    /// The period in words.
    pub period: String,
    /// The figures; often none.
    pub entries: Vec<MatrixEntry>,
}

/// A figure among those of its period.
#[derive(Clone, Debug, Serialize)]
pub struct MatrixEntry {
    /// What it is.
    pub kind: PointKind,
    /// The kind in words: 基準値, Target.
    pub kind_text: String,
    /// The number with its bound, without its unit; for a missing one its mark.
    pub value: String,
    /// Why there is no value, in words.
    pub missing: Option<String>,
    /// Measure, coverage or span where the reader must know it.
    pub sub: Option<String>,
    /// How the indicator stood then, in words.
    pub standing: Option<String>,
    /// The sign for it.
    pub symbol: Option<String>,
    /// Anchor of what says where the value comes from.
    pub trace: Option<String>,
    /// Doubts and notes.
    pub marks: Vec<Mark>,
}
