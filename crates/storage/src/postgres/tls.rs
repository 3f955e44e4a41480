//! Encryption on the way to a server, and who judges its certificate. The words are those of libpq, and mean what they mean
//! there. It must not know what is sent.

use std::error::Error as _;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::{WebPkiServerVerifier, verify_server_name};
use rustls::crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::pem::{self, PemObject as _};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::server::ParsedCertificate;
use rustls::{CertificateError, ClientConfig, DigitallySignedStruct, RootCertStore, SignatureScheme};
use tokio_postgres::config::SslMode;
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::error::{ErrorKind, StorageError};

/// The word for the certificates that the machine trusts anyway.
const SYSTEM: &str = "system";

/// What the driver says where a server does not encrypt.
const MISSING: &str = "server does not support TLS";

/// How much is asked of a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    /// The address says nothing: what is right depends on where the server is.
    Unsaid,
    Disable,
    Prefer,
    Require,
    VerifyCa,
    VerifyFull,
}

/// What an address says of encryption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tls {
    mode: Mode,
    /// The file with the certificates of those who may vouch for a server.
    authorities: Option<PathBuf>,
}

impl Tls {
    /// No encryption.
    pub(super) const NONE: Self = Self { mode: Mode::Disable, authorities: None };

    /// Reads the words `sslmode` and `sslrootcert`. What cannot be, comes back.
    pub(super) fn read(mode: Option<&str>, authorities: Option<&str>) -> Result<Self, String> {
        let mode = match mode {
            Some("disable") => Mode::Disable,
            None => Mode::Unsaid,
            Some("prefer") => Mode::Prefer,
            Some("require") => Mode::Require,
            Some("verify-ca") => Mode::VerifyCa,
            Some("verify-full") => Mode::VerifyFull,
            Some(other) => return Err(format!("sslmode={other}")),
        };
        match (mode, authorities) {
            // Nobody would be judged, and whoever wrote it would think so.
            (Mode::Unsaid | Mode::Disable | Mode::Prefer, Some(_)) => {
                Err("sslrootcert= + sslmode=require | verify-ca | verify-full".to_owned())
            }
            // Anybody gets a certificate from those whom the machine trusts; only the name tells.
            (Mode::Require | Mode::VerifyCa, Some(SYSTEM)) => {
                Err("sslrootcert=system + sslmode=verify-full".to_owned())
            }
            (Mode::VerifyCa, None) => Err("sslmode=verify-ca + sslrootcert=".to_owned()),
            (_, file) => {
                Ok(Self { mode, authorities: file.filter(|file| *file != SYSTEM).map(PathBuf::from) })
            }
        }
    }

    /// What is asked of servers that are all on this machine, or not. Where the address does not say, a server elsewhere has to
    /// prove its name: whoever stands in between could ask for the password in the clear.
    pub(super) fn of(&self, all_local: bool) -> Self {
        let unsaid = if all_local { Mode::Prefer } else { Mode::VerifyFull };
        let mode = if self.mode == Mode::Unsaid { unsaid } else { self.mode };
        Self { mode, authorities: self.authorities.clone() }
    }

    /// What the driver is told.
    pub(super) const fn mode(&self) -> SslMode {
        match self.mode {
            Mode::Disable => SslMode::Disable,
            Mode::Prefer => SslMode::Prefer,
            Mode::Unsaid | Mode::Require | Mode::VerifyCa | Mode::VerifyFull => SslMode::Require,
        }
    }

    /// What encrypts and judges.
    pub(super) fn connector(&self) -> Result<MakeRustlsConnect, StorageError> {
        let unfit = |error: &dyn std::error::Error| StorageError::engine(error.to_string());
        let provider = Arc::new(ring::default_provider());
        let given = match &self.authorities {
            Some(file) => Some(from_file(file)?),
            None if self.mode == Mode::VerifyFull => Some(from_system()?),
            None => None,
        };
        let chain = match &given {
            Some(given) => {
                let mut roots = RootCertStore::empty();
                let (_, _strange) = roots.add_parsable_certificates(given.iter().cloned());
                let judge =
                    WebPkiServerVerifier::builder_with_provider(Arc::new(roots), Arc::clone(&provider));
                Some(judge.build().map_err(|error| unreadable(self.place(), error.to_string()))?)
            }
            None => None,
        };
        let judge = Judge {
            chain,
            given: given.unwrap_or_default(),
            names: self.mode == Mode::VerifyFull,
            provider: Arc::clone(&provider),
        };
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|error| unfit(&error))?
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(judge))
            .with_no_client_auth();
        Ok(MakeRustlsConnect::new(config))
    }

    fn place(&self) -> &Path {
        self.authorities.as_deref().unwrap_or(Path::new(SYSTEM))
    }
}

fn from_file(file: &Path) -> Result<Vec<CertificateDer<'static>>, StorageError> {
    let found = CertificateDer::pem_file_iter(file).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    match found {
        Ok(found) if found.is_empty() => Err(unreadable(file, "no BEGIN CERTIFICATE".to_owned())),
        Ok(found) => Ok(found),
        Err(pem::Error::Io(error)) => Err(unreadable(file, error.to_string())),
        Err(error) => Err(unreadable(file, error.to_string())),
    }
}

fn from_system() -> Result<Vec<CertificateDer<'static>>, StorageError> {
    let found = rustls_native_certs::load_native_certs();
    if found.certs.is_empty() {
        let detail = found.errors.first().map_or_else(|| "0".to_owned(), ToString::to_string);
        return Err(unreadable(Path::new(SYSTEM), detail));
    }
    Ok(found.certs)
}

fn unreadable(file: &Path, detail: String) -> StorageError {
    ErrorKind::CertificateUnreadable.says(detail).with_path(file)
}

/// Judges certificates as far as the address asks for it.
#[derive(Debug)]
struct Judge {
    /// Judges whole chains; nothing where any certificate will do.
    chain: Option<Arc<WebPkiServerVerifier>>,
    /// The certificates that are trusted.
    given: Vec<CertificateDer<'static>>,
    /// Whether the name of the server counts.
    names: bool,
    provider: Arc<CryptoProvider>,
}

impl ServerCertVerifier for Judge {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        let Some(chain) = &self.chain else { return Ok(ServerCertVerified::assertion()) };
        match chain.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now) {
            // The name is looked at last.
            Err(rustls::Error::InvalidCertificate(
                CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. },
            )) if !self.names => Ok(ServerCertVerified::assertion()),
            // What people make for one server alone is its own authority, which the library takes for a mistake. Whether
            // it has expired was looked at before.
            Err(rustls::Error::InvalidCertificate(CertificateError::Other(_)))
                if self.given.contains(end_entity) =>
            {
                if self.names {
                    verify_server_name(&ParsedCertificate::try_from(end_entity)?, server_name)?;
                }
                Ok(ServerCertVerified::assertion())
            }
            judged => judged,
        }
    }

    // Whoever shows a certificate must hold its key, judged or not: passwords are bound to the certificate.
    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls12_signature(message, cert, dss, &self.provider.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls13_signature(message, cert, dss, &self.provider.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}

/// What the library for encryption says of a connection that did not come about; nothing where it was not its matter.
pub(super) fn said(error: &tokio_postgres::Error) -> Option<&rustls::Error> {
    error.source()?.downcast_ref::<io::Error>()?.get_ref()?.downcast_ref()
}

/// Why encryption did not come about; nothing where something else went wrong.
pub(super) fn refusal(error: &tokio_postgres::Error) -> Option<StorageError> {
    match said(error) {
        Some(rustls::Error::InvalidCertificate(wrong)) => Some(ErrorKind::TlsUntrusted.says(reason(wrong))),
        Some(said) => Some(ErrorKind::Unreachable.says(said.to_string())),
        None => {
            let missing = error.source().is_some_and(|cause| cause.to_string() == MISSING);
            missing.then_some(ErrorKind::TlsMissing.into())
        }
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the library knows more reasons than have words of their own"
)]
fn reason(wrong: &CertificateError) -> String {
    match wrong {
        CertificateError::UnknownIssuer => "issuer".to_owned(),
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            "name".to_owned()
        }
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => "expired".to_owned(),
        other => other.to_string(),
    }
}
