import type { Reason } from "./database";

const byCode: Readonly<Record<string, Reason>> = {
  ECONNREFUSED: "unreachable",
  ECONNRESET: "lost",
  EHOSTUNREACH: "unreachable",
  ENETUNREACH: "unreachable",
  ENOTFOUND: "unreachable",
  EAI_AGAIN: "unreachable",
  ETIMEDOUT: "unreachable",
  EPIPE: "lost",
};

/** Node's codes of a certificate that is not trusted. @see https://nodejs.org/docs/latest-v20.x/api/tls.html#x509-certificate-error-codes */
const ofCertificates =
  /^(ERR_TLS_|CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_MISMATCH|ERR_SSL_)/;

/** Why a connection failed, by Node's code of the error. */
export function connectionReason(code: string | undefined): Reason | undefined {
  if (code === undefined) return undefined;
  return ofCertificates.test(code) ? "untrusted" : byCode[code];
}
