// Loaded into clasp before it runs (NODE_OPTIONS --import): clasp has no option for another server, so its own Google
// clients are given the loopback server's address. A name that is to be looked up means a call elsewhere: refused.

import dns from 'node:dns';
import { createRequire } from 'node:module';

const program = process.argv[1] ?? '';

if (/[\\/]@google[\\/]clasp[\\/]/.test(program)) {
  const { google } = createRequire(program)('googleapis');
  for (const service of ['script', 'drive']) {
    const make = google[service].bind(google);
    google[service] = (options) => make({ ...options, rootUrl: process.env.FAKE_GOOGLE });
  }
  const { GoogleAuth } = createRequire(program)('google-auth-library');
  const { fromJSON } = GoogleAuth.prototype;
  GoogleAuth.prototype.fromJSON = function (...login) {
    const client = fromJSON.apply(this, login);
    client.endpoints.oauth2TokenUrl = `${process.env.FAKE_GOOGLE}token`;
    return client;
  };
  dns.lookup = (name) => {
    process.stderr.write(`a call left the computer: ${name}\n`);
    process.exit(3);
  };
}
