import { getRouteApi, Link } from '@tanstack/react-router';

const route = getRouteApi('/not-signed-in');

/** Where the way by an issuer ends that led to nobody. */
export function NotSignedInPage() {
  return (
    <main className="page narrow">
      <h1>You are not signed in</h1>
      <div role="alert">
        <Words />
      </div>
      <p>
        <Link to="/">Back to signing in</Link>
      </p>
    </main>
  );
}

function Words() {
  const { why, wait } = route.useSearch();
  if (wait !== undefined)
    return <p>Too many attempts have failed. The next one is heard in {wait} seconds.</p>;
  if (why === 'silent')
    return <p>The place where you sign in does not answer. Try again in a while, or use a password.</p>;
  return (
    <p>
      Signing in elsewhere did not lead to anybody who is known here. Begin again, or ask an administrator
      whether you are let in by the address that you have there.
    </p>
  );
}
