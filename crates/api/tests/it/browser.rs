//! A server over the register of the demonstration, and whoever asks it over plain HTTP.

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};

use ayni_api::{Config, Limits, Running, start};
use domain::value::id::Id;
use operations::zone::Zone;
use storage::Store;
use storage::clock::Clock;
use tempfile::TempDir;
use uuid::Uuid;

use crate::serving::write_demo;

/// An answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) body: String,
}

/// A server with somebody who is signed in.
pub(crate) struct Client {
    address: SocketAddr,
    cookie: String,
    _running: Running,
    _folder: TempDir,
}

impl Client {
    /// Serves the demonstration and signs in.
    pub(crate) fn signed_in() -> Self {
        Self::over(write_demo)
    }

    /// Serves a register in which nothing is recorded and signs in.
    pub(crate) fn over_nothing() -> Self {
        Self::over(|path| drop(Store::create(path, Id::new(Uuid::now_v7())).unwrap()))
    }

    fn over(make: impl FnOnce(&std::path::Path)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("demo.ayni");
        make(&path);
        let config = Config {
            listen: "127.0.0.1:0".parse().unwrap(),
            registers: vec![("demo".to_owned(), path)],
            accounts: None,
            tls: None,
            names: Vec::new(),
            proxies: Vec::new(),
            limits: Limits::default(),
            schedule: None,
            clock: Clock::default(),
            zone: Zone::of_register(&"America/Lima".parse().unwrap()).unwrap(),
        };
        let running = start(&config).unwrap();
        let enter = running.one_time_address().unwrap().unwrap();
        let mut client =
            Self { address: running.address(), cookie: String::new(), _running: running, _folder: folder };
        let code = enter.rsplit_once("/enter").unwrap().1.to_owned();
        let entered = client.get(&format!("/enter{code}"));
        assert_eq!(entered.status, 303);
        let cookie = entered.headers["set-cookie"].split(';').next();
        client.cookie.push_str(cookie.unwrap());
        client
    }

    /// The same server for somebody whom nobody let in.
    pub(crate) fn forget(&mut self) {
        self.cookie.clear();
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.ask(&format!("GET {path} HTTP/1.1\r\n"), "")
    }

    /// Sends a form.
    pub(crate) fn post(&self, path: &str, pairs: &[(String, String)]) -> Answer {
        let mut set = form_urlencoded::Serializer::new(String::new());
        let body = set.extend_pairs(pairs).finish();
        let head = format!(
            "POST {path} HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n",
            body.len()
        );
        self.ask(&head, &body)
    }

    /// Sends a form with a file, as browsers do.
    pub(crate) fn post_file(&self, path: &str, pairs: &[(String, String)], file: (&str, &str)) -> Answer {
        let part = |head: String, content: &str| {
            format!("--limit\r\nContent-Disposition: form-data; {head}\r\n\r\n{content}\r\n")
        };
        let texts = pairs.iter().map(|(name, value)| part(format!("name=\"{name}\""), value));
        let (field, content) = file;
        let file = part(format!("name=\"{field}\"; filename=\"list.txt\""), content);
        let body = format!("{}{file}--limit--\r\n", texts.collect::<String>());
        let head = format!(
            "POST {path} HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=limit\r\nContent-Length: {}\r\n",
            body.len()
        );
        self.ask(&head, &body)
    }

    fn ask(&self, head: &str, body: &str) -> Answer {
        let mut stream = TcpStream::connect(self.address).unwrap();
        let cookie = format!("Cookie: {}\r\n", self.cookie);
        let cookie = if self.cookie.is_empty() { "" } else { &cookie };
        let host = self.address;
        let request =
            format!("{head}Host: {host}\r\nAccept: text/html\r\n{cookie}Connection: close\r\n\r\n{body}");
        stream.write_all(request.as_bytes()).unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        // A workbook is no text; its head is.
        let text = String::from_utf8_lossy(&bytes);
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        let mut lines = head.lines();
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let headers = lines.filter_map(|line| line.split_once(": "));
        let headers = headers.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect();
        Answer { status, headers, body: body.to_owned() }
    }
}

impl Answer {
    /// Every value of an attribute.
    pub(crate) fn attributes(&self, name: &str) -> Vec<String> {
        let begins = format!(" {name}=\"");
        self.body.split(&begins).skip(1).map(|rest| plain(rest.split('"').next().unwrap())).collect()
    }

    /// What a browser would send with a form if nothing was changed: hidden fields only.
    pub(crate) fn hidden(&self) -> Vec<(String, String)> {
        let form = self.body.split_once("<form class=\"act\"").map(|(_, form)| form);
        let hidden = form.unwrap_or_default().split("<input type=\"hidden\"").skip(1);
        let value = |tag: &str, name: &str| {
            let begins = format!("{name}=\"");
            tag.split_once(&begins).and_then(|(_, rest)| rest.split('"').next()).map(plain)
        };
        let pair = |tag: &str| {
            let tag = tag.split('>').next()?;
            Some((value(tag, "name")?, value(tag, "value")?))
        };
        let pairs = hidden.filter_map(pair);
        pairs.collect()
    }
}

fn plain(text: &str) -> String {
    text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}
