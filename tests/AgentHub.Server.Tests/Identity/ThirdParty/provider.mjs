// A real identity provider (npm's oidc-provider) for the tests. Settings come as JSON in the first argument:
//   { port, keys: [JWK], redirectUri, audience, roles: { person: ["agent"] } }
// Prints "ready" once it listens, and ends when its standard input does, so that it never outlives its test.
import { Provider } from 'oidc-provider';

const settings = JSON.parse(process.argv[2]);
const issuer = `http://127.0.0.1:${settings.port}`;
const scopes = 'agenthub.read agenthub.act agenthub.supervise agenthub.admin';
const other = 'urn:somebody-elses-api';

const provider = new Provider(issuer, {
  jwks: { keys: settings.keys },
  clients: [
    {
      client_id: 'agenthub', client_secret: 'secret-of-the-desk', token_endpoint_auth_method: 'client_secret_post',
      redirect_uris: [settings.redirectUri], response_types: ['code'], grant_types: ['authorization_code'],
    },
    {
      client_id: 'report-tool', token_endpoint_auth_method: 'none', application_type: 'native',
      redirect_uris: ['http://127.0.0.1/answer'], response_types: ['code'], grant_types: ['authorization_code'],
    },
    {
      client_id: 'wallboard', client_secret: 'secret-of-the-wallboard', token_endpoint_auth_method: 'client_secret_basic',
      redirect_uris: [], response_types: [], grant_types: ['client_credentials'],
    },
  ],
  claims: { openid: ['sub'], profile: ['name', 'unit', 'roles'] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  cookies: { keys: ['only for tests'] },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, name: `${id} of the other provider`, unit: 'Billing', roles: settings.roles[id] ?? [] }) }),
  extraTokenClaims: (_, token) => (token.accountId ? { roles: settings.roles[token.accountId] ?? [] } : undefined),
  features: {
    devInteractions: { enabled: true },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      useGrantedResource: () => true,
      getResourceServerInfo: (_, resource) => {
        if (resource !== settings.audience && resource !== other) throw new Error(`unknown resource ${resource}`);
        return { scope: scopes, audience: resource, accessTokenFormat: 'jwt', accessTokenTTL: 300, jwt: { sign: { alg: 'RS256' } } };
      },
    },
  },
});

const server = provider.listen(settings.port, '127.0.0.1', () => console.log('ready'));
process.stdin.on('end', () => { server.close(); process.exit(0); }).resume();
