import { createHash, randomUUID } from 'node:crypto';
import { TOKEN, type Endpoints } from './serve-forge.ts';

/** The OAuth application that an administrator registered for the editor. */
export const APP_ID = 'ung-dung-quan-tri';
/** What the editor presses to let the application in. */
export const CONSENT = 'Authorize';

interface Grant {
  challenge: string;
  redirectUri: string;
}

/**
 * The authorization code flow with PKCE for a public client.
 * - GitLab: https://docs.gitlab.com/api/oauth2/#authorization-code-with-proof-key-for-code-exchange-pkce
 * - Gitea, Forgejo: https://docs.gitea.com/development/oauth2-provider
 * @param authorize path of the page that asks the editor
 * @param token path where the code is exchanged for the token
 */
export function oauthEndpoints(authorize: string, token: string): Endpoints {
  const grants = new Map<string, Grant>();
  return {
    [`GET ${authorize}`]: ({ query }) => {
      const [redirectUri = '', challenge = '', state = ''] = ['redirect_uri', 'code_challenge', 'state'].map(
        (name) => query.get(name) ?? '',
      );
      if (query.get('client_id') !== APP_ID || query.get('response_type') !== 'code' || query.get('code_challenge_method') !== 'S256')
        return { status: 400, json: { error: 'invalid_request' } };
      const code = randomUUID();
      grants.set(code, { challenge, redirectUri });
      return { html: `<a href="${redirectUri}?code=${code}&amp;state=${state}">${CONSENT}</a>` };
    },
    [`POST ${token}`]: ({ body }) => {
      const grant = grants.get(body.code);
      grants.delete(body.code);
      const challenge = createHash('sha256').update(String(body.code_verifier)).digest('base64url');
      if (body.grant_type !== 'authorization_code' || grant?.challenge !== challenge || grant.redirectUri !== body.redirect_uri)
        return { status: 400, json: { error: 'invalid_grant' } };
      return { json: { access_token: TOKEN, token_type: 'bearer', refresh_token: 'lam-moi' } };
    },
  };
}
