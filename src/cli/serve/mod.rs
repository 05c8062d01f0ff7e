//! `vanthu serve`: the page in a browser, with the engine of this program and the facts of a folder.

mod answer;
mod assets;
mod folder;
mod guard;
mod inside;
mod make;
mod save;
mod sessions;
mod undone;

use std::cell::RefCell;
use std::convert::Infallible;
use std::env;
use std::net::{Ipv4Addr, SocketAddr};
use std::process::ExitCode;
use std::rc::Rc;

use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

use self::answer::ServedPage;
use self::guard::Guard;
use self::sessions::Sessions;
use super::args::ServeArguments;
use super::printer::{self, Findings};
use super::reading::check;
use super::stack::STACK;
use super::usage::{Misuse, exit};
use crate::diagnostic::Report;
use crate::generate::Library;

/// Serves the page until the program is stopped.
///
/// # Errors
/// A folder that is none; a port that another program has.
pub fn serve(arguments: &ServeArguments) -> Result<ExitCode, Misuse> {
    let folders = [&arguments.templates, &arguments.legal, &arguments.regimes];
    check(&[], folders)?;
    if !arguments.folder.is_dir() {
        return Err(Misuse(format!("không có thư mục `{}`", arguments.folder.display())));
    }
    let mut report = Report::new();
    let [templates, legal, regimes] = folders.map(|folder| folder.as_deref());
    let library = Library::load(templates, legal, regimes, &mut report);
    Findings::tell(report);
    let Some(library) = library else { return Ok(exit(false)) };
    let failed = |error: std::io::Error| Misuse(format!("không mở được trang: {error}"));
    // Facts are named as they are seen from their folder.
    env::set_current_dir(&arguments.folder).map_err(failed)?;
    let sessions = Sessions::new(library).map_err(failed)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().thread_stack_size(STACK).build();
    let runtime = runtime.map_err(failed)?;
    let served = tokio::task::LocalSet::new().block_on(&runtime, listen(arguments, sessions));
    served.map_err(failed).map(|()| exit(true))
}

/// Takes one connection after the other; no address but that of this machine itself is listened at.
async fn listen(arguments: &ServeArguments, sessions: Sessions) -> std::io::Result<()> {
    let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, arguments.port))).await?;
    let port = listener.local_addr()?.port();
    let guard = Guard::new(port)?;
    let address = guard.address();
    printer::to_stdout(&format!("{address}\nGiữ cửa sổ này mở khi làm việc; bấm Ctrl+C để dừng.\n"));
    if !printer::is_all_printed() {
        // Nobody knows the address.
        return Ok(());
    }
    if !arguments.no_open && open::that_detached(&address).is_err() {
        printer::to_stderr("không mở được trình duyệt; chép địa chỉ trên vào trình duyệt\n");
    }
    let page = Rc::new(ServedPage { guard, sessions: RefCell::new(sessions) });
    loop {
        let Ok((stream, _)) = listener.accept().await else { continue };
        let page = Rc::clone(&page);
        tokio::task::spawn_local(async move {
            let answer = service_fn(move |request| {
                let page = Rc::clone(&page);
                async move { Ok::<_, Infallible>(page.answer(request).await) }
            });
            // A connection that breaks is the browser's matter.
            let _ = hyper::server::conn::http1::Builder::new()
                .serve_connection(TokioIo::new(stream), answer)
                .await;
        });
    }
}
