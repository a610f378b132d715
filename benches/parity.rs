//! How fast texts are read and compared, in bytes of both languages. Run it
//! with `cargo bench --bench parity`.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use hakusho::lang::Lang;
use hakusho::parity::compare::{Side, compare};
use hakusho::parity::{Block, align, blocks_of};
use hakusho::scan::scan;
use hakusho::source::{FileId, Span};
use std::hint::black_box;
use std::path::Path;

/// Text without a figure, as prose of reports mostly is.
const PLAIN_JA: &str = "市は、地域の暮らしを支える取組を進め、住む人と訪れる人がともに安心して過ごせるまちをめざします。関係する団体や事業者と力を合わせ、情報をわかりやすく伝えます。";
const PLAIN_EN: &str = "The city works on what supports life in the region, so that residents and visitors alike feel safe. It joins forces with associations and companies, and tells people clearly what is going on. ";

fn plain(c: &mut Criterion) {
    let mut group = c.benchmark_group("scan without figures");
    for (lang, text) in [(Lang::ja(), PLAIN_JA), (Lang::en(), PLAIN_EN)] {
        let text = text.repeat(400);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(lang.as_str(), |b| b.iter(|| scan(&lang, black_box(&text))));
    }
    group.finish();
}

/// The pages of the reports in this repository, in both languages.
fn pages() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (tree, _) = hakusho::disk::read(root).expect("this repository can be read");
    let text = |path: &str| {
        let (id, _) = tree.find(path)?;
        let text = tree.text(id);
        // Behind the front matter.
        text.splitn(3, "+++").nth(2).map(str::to_owned)
    };
    let files = tree.iter().map(|(_, file)| file.path.as_str());
    let japanese = files.filter(|path| path.ends_with(".ja.md"));
    japanese
        .filter_map(|path| Some((text(path)?, text(&path.replace(".ja.md", ".en.md"))?)))
        .collect()
}

/// The blocks of the pages that answer each other, as plain text.
fn passages(pages: &[(String, String)]) -> Vec<(String, String)> {
    let mut passages = Vec::new();
    for (ja, en) in pages {
        let (ja, en) = (blocks(ja, &Lang::ja()), blocks(en, &Lang::en()));
        let texts = |blocks: &[Block]| -> String {
            let texts: Vec<&str> = blocks.iter().map(|b| b.passage.text.as_str()).collect();
            texts.join("\n")
        };
        for pair in align(&ja, &en) {
            if !pair.original.is_empty() && !pair.translation.is_empty() {
                passages.push((texts(&ja[pair.original]), texts(&en[pair.translation])));
            }
        }
    }
    passages
}

fn blocks(text: &str, lang: &Lang) -> Vec<Block> {
    blocks_of(text, Span::new(FileId(0), 0..text.len()), lang)
}

fn size<'t>(texts: impl IntoIterator<Item = &'t (String, String)>) -> Throughput {
    let bytes = texts.into_iter().map(|(ja, en)| ja.len() + en.len());
    Throughput::Bytes(bytes.sum::<usize>() as u64)
}

fn reports(c: &mut Criterion) {
    let pages = pages();
    let passages = passages(&pages);
    let mut group = c.benchmark_group("reports");
    group.throughput(size(&passages));
    group.bench_function("scan and compare", |b| {
        let (ja, en) = (Lang::ja(), Lang::en());
        b.iter(|| {
            for (original, translation) in black_box(&passages) {
                let (left, right) = (scan(&ja, original), scan(&en, translation));
                black_box(compare(
                    Side {
                        lang: &ja,
                        text: original,
                        quantities: &left,
                    },
                    Side {
                        lang: &en,
                        text: translation,
                        quantities: &right,
                    },
                ));
            }
        });
    });
    group.throughput(size(&pages));
    let read: Vec<(Vec<Block>, Vec<Block>)> = pages
        .iter()
        .map(|(ja, en)| (blocks(ja, &Lang::ja()), blocks(en, &Lang::en())))
        .collect();
    group.bench_function("align", |b| {
        b.iter(|| {
            for (ja, en) in black_box(&read) {
                black_box(align(ja, en));
            }
        });
    });
    group.bench_function("read, align", |b| {
        b.iter(|| {
            for (ja, en) in black_box(&pages) {
                let (ja, en) = (blocks(ja, &Lang::ja()), blocks(en, &Lang::en()));
                black_box(align(&ja, &en));
            }
        });
    });
    group.finish();
}

criterion_group!(benches, plain, reports);
criterion_main!(benches);
