/** What the log says about access. Ids, no names and no secrets. */
export type Noted =
  | { readonly what: 'signed-in'; readonly person: string; readonly by: 'password' | 'issuer' | 'link' }
  | { readonly what: 'sign-in-failed'; readonly why: SignInFailure; readonly person: string | null }
  | { readonly what: 'sign-in-delayed'; readonly seconds: number }
  | { readonly what: 'signed-out'; readonly person: string; readonly sessions: number }
  | { readonly what: 'password-changed'; readonly person: string; readonly tokens: number }
  | {
      readonly what: 'person-created' | 'person-disabled' | 'person-enabled';
      readonly person: string;
      readonly by: string;
    }
  | { readonly what: 'link-made'; readonly person: string; readonly by: string }
  | { readonly what: 'token-made' | 'token-revoked'; readonly token: string; readonly person: string }
  | { readonly what: 'member-not-found'; readonly deal: string; readonly by: string }
  | {
      readonly what: 'member-added' | 'member-removed';
      readonly deal: string;
      readonly person: string;
      readonly by: string;
    };

/** For the log alone: whoever tried to sign in hears none of these. */
export type SignInFailure =
  | 'unknown-person'
  | 'wrong-password'
  | 'no-password'
  | 'disabled'
  | 'bad-token'
  | 'no-link';
