//! A client of the same interface: an operation with its fields goes to a server, and what the server says comes back. It knows
//! of addresses and methods what [`endpoint`] says, and of operations nothing.

use std::error::Error;
use std::io;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::http::uri::{Authority, Scheme};
use axum::http::{HeaderValue, Method, Request, StatusCode, Uri, header};
use form_urlencoded::Serializer;
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::Bytes;
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use operations::problem::Kind;
use operations::{Filled, Outcome, Problem};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, RootCertStore};
use serde_json::{Map, Value};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::runtime::Builder;
use tokio_rustls::TlsConnector;

use crate::change::IDEMPOTENCY_KEY;
use crate::endpoint::{self, Endpoint};

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
}

/// What is asked beside an operation's fields.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// What stands in the query: `as_of`, `as_known_at`, `format`, `lang`, `width`, `dry_run`.
    pub query: Vec<(&'static str, String)>,
    /// The identifier under which a change is done once.
    pub key: Option<String>,
    /// The version that whoever asks has seen.
    pub expected: Option<u64>,
}

/// What a server said.
#[derive(Clone, Debug)]
pub struct Reply {
    status: StatusCode,
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
    /// Asks the server an operation.
    ///
    /// # Errors
    ///
    /// `server_unreachable` where it does not answer, `server_insecure` where others could read along, `register_needed` where
    /// none is named and it serves several.
    pub fn ask(&self, filled: &Filled, options: &Options) -> Outcome<Reply> {
        let is_change = matches!(filled, Filled::Mutation(_));
        let endpoint = endpoint::find(filled.name(), is_change).ok_or_else(Problem::unforeseen)?;
        let register = match &self.register {
            Some(name) => name.clone(),
            None => self.only_register()?,
        };
        let (path, query, body) = parts(endpoint, filled.fields(), options);
        let path = format!("/v1/registers/{}{path}?{query}", encoded(&register));
        let method = if endpoint.is_posted { Method::POST } else { Method::GET };
        let mut request = self.request(method, &path, body)?;
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

    /// What the server calls the only register that it serves.
    fn only_register(&self) -> Outcome<String> {
        let reply = self.send(self.request(Method::GET, "/v1/registers", Vec::new())?)?;
        if reply.status == StatusCode::UNAUTHORIZED {
            return Err(Problem::new(Kind::Rejected, "sign_in_needed"));
        }
        let told: Value = serde_json::from_slice(&reply.body).unwrap_or_default();
        let all = told["registers"].as_array().into_iter().flatten();
        let names: Vec<&str> = all.filter_map(|one| one["name"].as_str()).collect();
        match *names {
            [name] => Ok(name.to_owned()),
            _ => Err(Problem::new(Kind::NotFound, "register_needed").with("known", names.join(", "))),
        }
    }

    fn request(&self, method: Method, path: &str, body: Vec<u8>) -> Outcome<Request<Full<Bytes>>> {
        let request = Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.server.path().trim_end_matches('/')))
            .header(header::HOST, self.server.authority().map_or("", Authority::as_str))
            .header(header::AUTHORIZATION, format!("Bearer {}", self.token))
            .header(header::CONTENT_TYPE, "application/json")
            .body(Full::new(Bytes::from(body)));
        request.map_err(|_| Problem::wrong("server_wrong", "server", &self.server.to_string()))
    }

    fn send(&self, request: Request<Full<Bytes>>) -> Outcome<Reply> {
        let runtime = Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| self.unreachable(&error))?;
        let sent = runtime.block_on(async { tokio::time::timeout(PATIENCE, self.sent(request)).await });
        sent.map_err(|error| self.unreachable(&error))?
    }

    async fn sent(&self, request: Request<Full<Bytes>>) -> Outcome<Reply> {
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
        request: Request<Full<Bytes>>,
    ) -> Outcome<Reply> {
        let connected = http1::handshake(TokioIo::new(stream)).await;
        let (mut sender, connection) = connected.map_err(|error| self.unreachable(&error))?;
        tokio::spawn(connection);
        let answer = sender.send_request(request).await.map_err(|error| self.unreachable(&error))?;
        let status = answer.status();
        let body = Limited::new(answer.into_body(), MOST).collect().await;
        let body = body.map_err(|error| self.unreachable(&*error))?;
        Ok(Reply { status, body: body.to_bytes().to_vec() })
    }

    fn unreachable(&self, error: &dyn Error) -> Problem {
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

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

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
