//! The preview on a socket.
//!
//! One thread waits on all connections; what an answer needs to be made is
//! made on a few others.

use super::answer::{Answer, Content, Request, answer};
use super::hosts::Hosts;
use super::news::News;
use super::shown::Shown;
use super::stage::Stage;
use crate::diag::Diagnostics;
use crate::source::SourceTree;
use hyper::body::{Body, Bytes, Frame, Incoming, SizeHint};
use hyper::header::{HOST, IF_NONE_MATCH, IF_RANGE, RANGE};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::io;
use std::net::{SocketAddr, TcpListener, ToSocketAddrs};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::sync::mpsc::{Receiver, Sender, channel};
use tokio::sync::{Notify, Semaphore};
use tokio::task::spawn_blocking;
use tokio::time::timeout;

/// Threads that make what is asked for.
const MAKERS: usize = 4;
/// Connections at one time.
const CONNECTIONS: usize = 512;
/// The headers of a request have to be there by then, and so has the next
/// request on a connection.
const HEADERS_WITHIN: Duration = Duration::from_secs(10);
/// Bytes of the headers of a request, and how many of them.
const HEADER_BYTES: usize = 16 << 10;
const HEADERS: usize = 64;
/// A sign of life for those who listen, and a way to find out who is gone.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// Takes a port at the first address that `host` stands for.
pub fn bind(host: &str, port: u16) -> io::Result<TcpListener> {
    let places: Vec<SocketAddr> = (host, port).to_socket_addrs()?.collect();
    TcpListener::bind(places.as_slice())
}

/// Answers at a socket until the program is told to end (Ctrl-C, or a request
/// to terminate). What is found wrong while making a page goes to `tell`.
pub fn serve(
    listener: TcpListener,
    hosts: Hosts,
    stage: Arc<Stage>,
    tell: impl Fn(&Diagnostics, &SourceTree) + Send + Sync + 'static,
) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .max_blocking_threads(MAKERS)
        .build()?;
    let front = Arc::new(Front {
        hosts,
        stage,
        tell,
        places: Arc::new(Semaphore::new(CONNECTIONS)),
    });
    let ended = runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let end = Arc::new(Notify::new());
        end_on_signals(&end)?;
        tokio::spawn(accept(listener, front));
        end.notified().await;
        Ok(())
    });
    // Nobody waits for a page that is half made.
    runtime.shutdown_background();
    ended
}

fn end_on_signals(end: &Arc<Notify>) -> io::Result<()> {
    let interrupted = end.clone();
    tokio::spawn(async move {
        // Without the signal the system ends the program by itself.
        if tokio::signal::ctrl_c().await.is_ok() {
            interrupted.notify_one();
        }
    });
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let mut terminated = signal(SignalKind::terminate())?;
        let end = end.clone();
        tokio::spawn(async move {
            terminated.recv().await;
            end.notify_one();
        });
    }
    Ok(())
}

/// All that connections share.
struct Front<T> {
    hosts: Hosts,
    stage: Arc<Stage>,
    tell: T,
    places: Arc<Semaphore>,
}

async fn accept<T>(listener: tokio::net::TcpListener, front: Arc<Front<T>>)
where
    T: Fn(&Diagnostics, &SourceTree) + Send + Sync + 'static,
{
    loop {
        let Ok((socket, _)) = listener.accept().await else {
            // Out of descriptors: others will be given back.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let Ok(place) = front.places.clone().try_acquire_owned() else {
            continue;
        };
        let front = front.clone();
        tokio::spawn(async move {
            let service = service_fn(|request| respond(front.clone(), request));
            let mut connection = http1::Builder::new();
            connection
                .timer(TokioTimer::new())
                .header_read_timeout(HEADERS_WITHIN)
                .max_headers(HEADERS)
                .max_buf_size(HEADER_BYTES);
            // A browser that has gone, or what is no HTTP, concerns nobody.
            let _ = connection
                .serve_connection(TokioIo::new(socket), service)
                .await;
            drop(place);
        });
    }
}

async fn respond<T>(
    front: Arc<Front<T>>,
    request: hyper::Request<Incoming>,
) -> Result<hyper::Response<Sent>, Infallible>
where
    T: Fn(&Diagnostics, &SourceTree) + Send + Sync + 'static,
{
    // Subscribed first, so that nothing comes between.
    let news = front.stage.listen();
    let asked = front.clone();
    let made = spawn_blocking(move || {
        let shown = asked.stage.now();
        let answer = reply(&shown, &asked.hosts, &request);
        if !answer.found.is_empty()
            && let Some(site) = &shown.site
        {
            (asked.tell)(&answer.found, site.tree());
        }
        answer
    });
    let Ok(Answer {
        status,
        headers,
        content,
        ..
    }) = made.await
    else {
        return Ok(response(500, Vec::new(), Sent::Bytes(None)));
    };
    let sent = match content {
        Content::Bytes(bytes) => Sent::Bytes(Some(Bytes::from(bytes))),
        Content::Events => {
            let (to, from) = channel(1);
            tokio::spawn(events(news, to));
            Sent::Events(from)
        }
    };
    Ok(response(status, headers, sent))
}

fn reply(shown: &Shown, hosts: &Hosts, request: &hyper::Request<Incoming>) -> Answer {
    // What is no text is no name of ours, and no header that we know.
    let text = |value: &'_ hyper::header::HeaderValue| value.to_str().unwrap_or("?").to_owned();
    let header = |name| request.headers().get(name).map(text);
    let mut names: Vec<String> = request.headers().get_all(HOST).iter().map(text).collect();
    names.extend(request.uri().authority().map(|name| name.to_string()));
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    answer(
        shown,
        hosts,
        &Request {
            method: request.method().as_str(),
            path: request.uri().path(),
            hosts: &names,
            if_none_match: header(IF_NONE_MATCH).as_deref(),
            range: header(RANGE).as_deref(),
            if_range: header(IF_RANGE).as_deref(),
        },
    )
}

fn response(
    status: u16,
    headers: Vec<(&'static str, String)>,
    sent: Sent,
) -> hyper::Response<Sent> {
    let mut builder = hyper::Response::builder().status(status);
    for (name, value) in headers {
        builder = builder.header(name, value);
    }
    // Names are fixed and values are escaped or our own.
    builder.body(sent).unwrap_or_else(|_| {
        let mut empty = hyper::Response::new(Sent::Bytes(None));
        *empty.status_mut() = hyper::StatusCode::INTERNAL_SERVER_ERROR;
        empty
    })
}

/// Tells what is shown now and whatever comes, until nobody listens.
async fn events(mut news: tokio::sync::watch::Receiver<(Arc<Shown>, News)>, to: Sender<Bytes>) {
    let first = {
        let now = news.borrow_and_update();
        News::of(&now.0)
    };
    let mut next = format!("retry: 1000\ndata: {}\n\n", first.data());
    while to.send(Bytes::from(next)).await.is_ok() {
        next = match timeout(HEARTBEAT, news.changed()).await {
            Ok(Ok(())) => format!("data: {}\n\n", news.borrow_and_update().1.data()),
            Ok(Err(_)) => return,
            Err(_) => ":\n\n".to_owned(),
        };
    }
}

/// What follows the headers on the wire.
enum Sent {
    Bytes(Option<Bytes>),
    Events(Receiver<Bytes>),
}

impl Body for Sent {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let next = match self.get_mut() {
            Sent::Bytes(bytes) => Poll::Ready(bytes.take()),
            Sent::Events(from) => from.poll_recv(cx),
        };
        next.map(|bytes| bytes.map(|bytes| Ok(Frame::data(bytes))))
    }

    fn is_end_stream(&self) -> bool {
        match self {
            Sent::Bytes(bytes) => bytes.as_ref().is_none_or(Bytes::is_empty),
            Sent::Events(_) => false,
        }
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Sent::Bytes(bytes) => {
                let length = bytes.as_ref().map_or(0, Bytes::len);
                SizeHint::with_exact(u64::try_from(length).unwrap_or(u64::MAX))
            }
            Sent::Events(_) => SizeHint::default(),
        }
    }
}
