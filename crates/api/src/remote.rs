//! A client of the same interface: an operation with its fields goes to a server, and what the server says comes back. It knows
//! of addresses and methods what [`crate::endpoint`] says, and of operations nothing.

use std::fmt;
use std::fs::File;
use std::io::{self, Read as _};
use std::net::IpAddr;
use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::http::uri::{Authority, Scheme};
use axum::http::{HeaderValue, Method, Request, StatusCode, Uri, header};
use form_urlencoded::Serializer;
use http_body_util::{BodyExt as _, Either, Full, Limited};
use hyper::body::{Body, Bytes, Frame, SizeHint};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use operations::problem::Kind;
use operations::{Outcome, Problem};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, RootCertStore};
use serde_json::{Map, Value};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::runtime::Builder;
use tokio_rustls::TlsConnector;

use crate::change::IDEMPOTENCY_KEY;
use crate::endpoint::Endpoint;
use crate::hand_out::NOTICE;
use crate::json::text;
use crate::manage::{self, Route};

/// How long to wait for an answer.
const PATIENCE: Duration = Duration::from_secs(120);

/// How much of an answer is taken.
const MOST: usize = 1 << 30;

/// A register at a server, and the right to ask it.
#[derive(Clone, Debug)]
pub struct Remote {
    /// The address of the server: `https://register.example.org`.
    pub server: Uri,
    /// What the server calls the register; `None` where it serves one.
    pub register: Option<String>,
    /// The secret that shows who asks.
    pub token: String,
    /// The language of what the server tells people, by its code.
    pub lang: &'static str,
}

/// What is asked beside an operation's fields.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// What stands in the query: `as_of`, `as_known_at`, `format`, `width`, `dry_run`.
    pub query: Vec<(&'static str, String)>,
    /// The identifier under which a change is done once.
    pub key: Option<String>,
    /// The version that whoever asks has seen.
    pub expected: Option<u64>,
}

/// What a request carries: fields, or a file while it is read.
type Sending = Either<Full<Bytes>, Pieces>;

/// How much of a file is read at once.
const PIECE: usize = 1 << 18;

/// A file, piece by piece.
struct Pieces(File);

impl Body for Pieces {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        let mut piece = vec![0; PIECE];
        // Nothing else waits on this thread.
        let read = self.0.read(&mut piece);
        Poll::Ready(match read {
            Ok(0) => None,
            Ok(length) => {
                piece.truncate(length);
                Some(Ok(Frame::data(piece.into())))
            }
            Err(error) => Some(Err(error)),
        })
    }

    fn size_hint(&self) -> SizeHint {
        let left = self.0.metadata().map(|about| about.len());
        left.map(SizeHint::with_exact).unwrap_or_default()
    }
}

/// What a server said.
#[derive(Clone, Debug)]
pub struct Reply {
    status: StatusCode,
    /// What has to be said of it.
    pub notices: Vec<String>,
    /// The content.
    pub body: Vec<u8>,
}

/// A problem that a server told.
#[derive(Clone, Debug)]
pub struct Told {
    /// Of which kind it is.
    pub kind: Kind,
    /// The whole of it, as `application/problem+json` has it.
    pub data: Value,
}

impl Reply {
    /// The data that it holds; null where it holds none.
    pub fn data(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }

    /// The problem that it is, if it is one.
    pub fn problem(&self) -> Option<Told> {
        if self.status.is_success() {
            return None;
        }
        let data: Value = serde_json::from_slice(&self.body).unwrap_or_default();
        let kind = data["kind"].as_str().and_then(Kind::named).unwrap_or(Kind::Storage);
        Some(Told { kind, data })
    }
}

impl Remote {
    /// A register at a server. `https` may be left out where the server is this machine.
    ///
    /// # Errors
    ///
    /// `server_wrong` where that is no address of a server.
    pub fn new(server: &str, register: Option<String>, token: String, lang: &'static str) -> Outcome<Self> {
        let wrong = || Problem::wrong("server_wrong", "server", server);
        let uri: Uri = server.parse().map_err(|_| wrong())?;
        let is_known = uri.scheme().is_some_and(|scheme| [Scheme::HTTP, Scheme::HTTPS].contains(scheme));
        if !is_known || uri.host().is_none_or(str::is_empty) || uri.query().is_some() {
            return Err(wrong());
        }
        Ok(Self { server: uri, register, token, lang })
    }

    /// Hands in a file that a change will speak of.
    ///
    /// # Errors
    ///
    /// As for [`Self::ask`], and what the file says where it cannot be read.
    pub fn hand_in(&self, file: &Path) -> Outcome<Reply> {
        let failed = |error| Problem::file(&file.display().to_string(), error);
        let open = File::open(file).map_err(failed)?;
        let length = open.metadata().map_err(failed)?.len();
        let register = match self.register()? {
            Ok(register) => register,
            Err(refusal) => return Ok(refusal),
        };
        let path = format!("/v1/registers/{}/files", encoded(&register));
        let mut request = self.request(Method::POST, &path, Either::Right(Pieces(open)))?;
        let headers = request.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"));
        headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
        self.send(request)
    }

    /// What the server calls the register, or why it does not say.
    fn register(&self) -> Outcome<Result<String, Reply>> {
        self.register.clone().map_or_else(|| self.only_register(), |named| Ok(Ok(named)))
    }

    /// Asks the server an operation, with its fields as they are sent: whole files where some are handed in.
    ///
    /// # Errors
    ///
    /// `server_unreachable` where it does not answer or something in front of it does, `server_insecure` where others could read along,
    /// `register_needed` where none is named and it serves several, `registers_none` where it serves none to whoever asks.
    pub fn ask(&self, endpoint: &Endpoint, fields: Map<String, Value>, options: &Options) -> Outcome<Reply> {
        let (path, query, body) = parts(endpoint, fields, options);
        let register = match self.register()? {
            Ok(register) => register,
            Err(refusal) => return Ok(refusal),
        };
        let path = format!("/v1/registers/{}{path}?{query}", encoded(&register));
        let method = if endpoint.is_posted { Method::POST } else { Method::GET };
        let mut request = self.request(method, &path, Either::Left(Full::from(body)))?;
        if let Some(key) = &options.key {
            let value =
                HeaderValue::from_str(key).map_err(|_| Problem::wrong("id_wrong", "command_id", key))?;
            request.headers_mut().insert(IDEMPOTENCY_KEY, value);
        }
        if let Some(version) = options.expected {
            let tag = HeaderValue::from_str(&format!("\"{version}\""));
            request.headers_mut().extend(tag.map(|tag| (header::IF_MATCH, tag)));
        }
        self.send(request)
    }

    /// Asks the access book of the server. A field that stands in the address is taken from there; a register that is not among them is
    /// the one that this speaks of.
    ///
    /// # Errors
    ///
    /// As for [`Self::ask`].
    pub fn manage(&self, route: &Route, mut fields: Map<String, Value>) -> Outcome<Reply> {
        let mut path = route.path.to_owned();
        for name in route.parameters() {
            let given = fields.remove(name).map(|value| text(&value));
            let value = match given {
                None if name == "register" => match self.register()? {
                    Ok(register) => register,
                    Err(refusal) => return Ok(refusal),
                },
                given => given.ok_or_else(|| Problem::missing(name))?,
            };
            path = path.replace(&format!("{{{name}}}"), &encoded(&value));
        }
        let mut query = Serializer::new(String::new());
        let body = if route.method == manage::Method::Post {
            Value::Object(fields).to_string().into_bytes()
        } else {
            query.extend_pairs(fields.iter().map(|(name, value)| (name.as_str(), text(value))));
            Vec::new()
        };
        let method = match route.method {
            manage::Method::Get => Method::GET,
            manage::Method::Post => Method::POST,
            manage::Method::Delete => Method::DELETE,
        };
        self.send(self.request(
            method,
            &format!("{path}?{}", query.finish()),
            Either::Left(Full::from(body)),
        )?)
    }

    /// What the server calls the only register that it serves, or the reply in which it refuses to say.
    fn only_register(&self) -> Outcome<Result<String, Reply>> {
        let reply =
            self.send(self.request(Method::GET, "/v1/registers", Either::Left(Full::default()))?)?;
        if reply.problem().is_some() {
            return Ok(Err(reply));
        }
        let told = reply.data();
        let Some(all) = told["registers"].as_array() else {
            return Err(Problem::wrong("server_wrong", "server", &self.server.to_string()));
        };
        let names: Vec<&str> = all.iter().filter_map(|one| one["name"].as_str()).collect();
        match *names {
            [name] => Ok(Ok(name.to_owned())),
            [] => Err(Problem::new(Kind::NotFound, "registers_none")),
            _ => Err(Problem::new(Kind::NotFound, "register_needed").with("known", names.join(", "))),
        }
    }

    fn request(&self, method: Method, path: &str, body: Sending) -> Outcome<Request<Sending>> {
        let request = Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.server.path().trim_end_matches('/')))
            .header(header::HOST, self.server.authority().map_or("", Authority::as_str))
            .header(header::AUTHORIZATION, format!("Bearer {}", self.token))
            .header(header::ACCEPT_LANGUAGE, self.lang)
            .header(header::CONTENT_TYPE, "application/json")
            .body(body);
        request.map_err(|_| Problem::wrong("server_wrong", "server", &self.server.to_string()))
    }

    fn send(&self, request: Request<Sending>) -> Outcome<Reply> {
        let runtime = Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| self.unreachable(&error))?;
        let sent = runtime.block_on(async { tokio::time::timeout(PATIENCE, self.sent(request)).await });
        let reply = sent.map_err(|error| self.unreachable(&error))??;
        if reply.problem().is_some_and(|told| !told.data["code"].is_string()) {
            // No answer of a server of ours: a proxy in front of it says so, or another program.
            return Err(self.unreachable(&reply.status));
        }
        Ok(reply)
    }

    async fn sent(&self, request: Request<Sending>) -> Outcome<Reply> {
        let host = self.server.host().unwrap_or_default().trim_matches(['[', ']']).to_owned();
        let is_secret = self.server.scheme() == Some(&Scheme::HTTPS);
        let is_here = host == "localhost" || host.parse().is_ok_and(|ip: IpAddr| ip.is_loopback());
        if !is_secret && !is_here {
            return Err(Problem::wrong("server_insecure", "server", &self.server.to_string()));
        }
        let port = self.server.port_u16().unwrap_or(if is_secret { 443 } else { 80 });
        let stream = TcpStream::connect((host.as_str(), port)).await;
        let stream = stream.map_err(|error| self.unreachable(&error))?;
        if !is_secret {
            return self.exchanged(stream, request).await;
        }
        let name = ServerName::try_from(host).map_err(|error| self.unreachable(&error))?;
        let config = trusting_the_machine().map_err(|error| self.unreachable(&error))?;
        let connected = TlsConnector::from(Arc::new(config)).connect(name, stream).await;
        self.exchanged(connected.map_err(|error| self.unreachable(&error))?, request).await
    }

    async fn exchanged(
        &self,
        stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
        request: Request<Sending>,
    ) -> Outcome<Reply> {
        let connected = http1::handshake(TokioIo::new(stream)).await;
        let (mut sender, connection) = connected.map_err(|error| self.unreachable(&error))?;
        tokio::spawn(connection);
        let answer = sender.send_request(request).await.map_err(|error| self.unreachable(&error))?;
        let status = answer.status();
        let notices = answer.headers().get_all(NOTICE).iter().filter_map(|said| said.to_str().ok());
        let notices = notices.map(|said| percent_decode_str(said).decode_utf8_lossy().into_owned()).collect();
        let body = Limited::new(answer.into_body(), MOST).collect().await;
        let body = body.map_err(|error| self.unreachable(&error))?;
        Ok(Reply { status, notices, body: body.to_bytes().to_vec() })
    }

    fn unreachable(&self, error: &dyn fmt::Display) -> Problem {
        let problem = Problem::new(Kind::Storage, "server_unreachable").at("server");
        problem.valued(&self.server.to_string()).with("cause", error.to_string())
    }
}

/// Trusts whom the machine trusts.
fn trusting_the_machine() -> io::Result<ClientConfig> {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    if roots.is_empty() {
        return Err(io::Error::new(io::ErrorKind::NotFound, "this machine trusts no certificate"));
    }
    Ok(ClientConfig::builder().with_root_certificates(roots).with_no_client_auth())
}

/// Path, query and body of a request.
fn parts(
    endpoint: &Endpoint,
    mut fields: Map<String, Value>,
    options: &Options,
) -> (String, String, Vec<u8>) {
    let mut query = Serializer::new(String::new());
    query.extend_pairs(options.query.iter().map(|(name, value)| (*name, value.as_str())));
    let mut path = endpoint.path.clone();
    if endpoint.is_posted {
        return (path, query.finish(), Value::Object(fields).to_string().into_bytes());
    }
    if let Some(field) = &endpoint.in_path {
        let value = fields.remove(field).map(|value| text(&value)).unwrap_or_default();
        path = path.replace(&format!("{{{field}}}"), &encoded(&value));
    }
    for (name, value) in &fields {
        let values = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
        query.extend_pairs(values.iter().map(|value| (name.as_str(), text(value))));
    }
    (path, query.finish(), Vec::new())
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::endpoint;

    /// Protects remote readers: what they typed comes to the server as they typed it.
    #[test]
    fn fields_come_back_from_an_address_as_they_were() {
        let sent = json!({ "status": ["active", "left"], "search": "Ñusta & Cía/2", "limit": 5 });
        let endpoint = endpoint::find("member.list", false).unwrap();
        let (path, query, body) = parts(endpoint, sent.as_object().unwrap().clone(), &Options::default());
        assert_eq!((&*path, &*body), ("/members", &b""[..]));
        let pairs: Vec<_> = form_urlencoded::parse(query.as_bytes()).collect();
        let read = endpoint.fields(pairs.iter().map(|(name, value)| (&**name, &**value)));
        assert_eq!(Value::Object(read), sent);
        let sent = json!({ "against": { "name": "marca.txt", "content": "eA==" } });
        let endpoint = endpoint::find("verify", false).unwrap();
        let (path, _, body) = parts(endpoint, sent.as_object().unwrap().clone(), &Options::default());
        assert_eq!((&*path, &*body), ("/verify", sent.to_string().as_bytes()));
        let shown = json!({ "person": "Rosa/Quispe ñ" }).as_object().unwrap().clone();
        let (path, ..) = parts(endpoint::find("person.show", false).unwrap(), shown, &Options::default());
        assert_eq!(path, "/people/Rosa%2FQuispe%20%C3%B1");
    }
}
