//! The templates that a theme must have.

/// A template that hakusho asks for. Beside these a theme has what they
/// extend and the components they use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Template {
    /// Choice of language, `View<Languages>`.
    Languages,
    /// The reports, `View<Home>`.
    Home,
    /// A report, `View<Report>`.
    Report,
    /// Overview of an edition, `View<Overview>`.
    Overview,
    /// A written page, `View<Written>`.
    Written,
    /// The strategy, `View<Strategy>`.
    Strategy,
    /// The list of indicators, `View<Indicators>`.
    Indicators,
    /// An indicator, `View<Indicator>`.
    Indicator,
    /// The list of tables, `View<Tables>`.
    Tables,
    /// A table, `View<Statistic>`.
    Table,
    /// Single figures, `View<Figures>`.
    Figures,
    /// Files to take away, `View<Data>`.
    Data,
    /// Sources, `View<Sources>`.
    Sources,
    /// Doubts, `View<Doubts>`.
    Doubts,
    /// Changes and corrections, `View<Revisions>`.
    Revisions,
    /// Terms, `View<Glossary>`.
    Glossary,
    /// The print edition, `View<Print>`.
    Print,
    /// An address that leads nowhere, `View<Missing>`.
    Missing,
    /// The first sheet of the proof edition, `ProofIndex`.
    ProofIndex,
    /// A sheet of the proof edition, `ProofSheet`.
    ProofSheet,
    /// A chart within prose, `Chart`.
    PartChart,
    /// A table within prose, `DataTable`.
    PartTable,
    /// One indicator within prose, `Kpi`.
    PartIndicator,
    /// A summary of indicators within prose, `Glance`.
    PartIndicators,
    /// Single figures within prose, `DataTable`.
    PartFigures,
    /// A mark behind a figure within prose, `Mark`.
    PartMark,
}

impl Template {
    /// Every template, in the order of the list above.
    pub const ALL: &[Template] = &[
        Template::Languages,
        Template::Home,
        Template::Report,
        Template::Overview,
        Template::Written,
        Template::Strategy,
        Template::Indicators,
        Template::Indicator,
        Template::Tables,
        Template::Table,
        Template::Figures,
        Template::Data,
        Template::Sources,
        Template::Doubts,
        Template::Revisions,
        Template::Glossary,
        Template::Print,
        Template::Missing,
        Template::ProofIndex,
        Template::ProofSheet,
        Template::PartChart,
        Template::PartTable,
        Template::PartIndicator,
        Template::PartIndicators,
        Template::PartFigures,
        Template::PartMark,
    ];

    /// Its path below `templates/`.
    pub fn file(self) -> &'static str {
        match self {
            Template::Languages => "languages.html",
            Template::Home => "home.html",
            Template::Report => "report.html",
            Template::Overview => "overview.html",
            Template::Written => "written.html",
            Template::Strategy => "strategy.html",
            Template::Indicators => "indicators.html",
            Template::Indicator => "indicator.html",
            Template::Tables => "tables.html",
            Template::Table => "table.html",
            Template::Figures => "figures.html",
            Template::Data => "data.html",
            Template::Sources => "sources.html",
            Template::Doubts => "doubts.html",
            Template::Revisions => "revisions.html",
            Template::Glossary => "glossary.html",
            Template::Print => "print.html",
            Template::Missing => "missing.html",
            Template::ProofIndex => "proof-index.html",
            Template::ProofSheet => "proof-sheet.html",
            Template::PartChart => "part/chart.html",
            Template::PartTable => "part/table.html",
            Template::PartIndicator => "part/indicator.html",
            Template::PartIndicators => "part/indicators.html",
            Template::PartFigures => "part/figures.html",
            Template::PartMark => "part/mark.html",
        }
    }
}
