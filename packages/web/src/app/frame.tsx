import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { Keys } from '../keys/keys.tsx';
import { signOut, useMe } from '../session/session.ts';
import { SignIn } from '../session/sign-in-page.tsx';
import { Problem } from '../ui/problem.tsx';

export function Frame() {
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <header className="top">
        <Link to="/" className="brand">
          <img src="/icon.svg" alt="" width="22" height="22" /> Inforce
        </Link>
        <span className="top-note">Not legal advice: it shows words, record and arithmetic.</span>
        <Who />
      </header>
      <div id="main">
        <Inside />
      </div>
      <Keys />
    </>
  );
}

/** Pages for those who are not signed in yet. */
const doors: ReadonlySet<string> = new Set(['/welcome', '/link', '/not-signed-in']);

/** What was asked for, or the door to it. */
function Inside() {
  const me = useMe();
  const isDoor = useRouterState({ select: ({ location }) => doors.has(location.pathname) });
  if (isDoor) return <Outlet />;
  if (me.isPending) return <p className="page quiet">Loading…</p>;
  if (me.isLoadingError)
    return (
      <main className="page">
        <Problem error={me.error} again={() => void me.refetch()} />
      </main>
    );
  return me.data === null ? <SignIn /> : <Outlet />;
}

function Who() {
  const { data: me } = useMe();
  const queries = useQueryClient();
  if (me === null || me === undefined) return null;
  const account = (
    <Link to="/account" title="Your account">
      {me.signsOut ? me.name : 'On this machine'}
    </Link>
  );
  if (!me.signsOut) return <span className="who">{account}</span>;
  return (
    <span className="who">
      {account}{' '}
      <button type="button" onClick={() => void signOut(queries)}>
        Sign out
      </button>
    </span>
  );
}

export function NotFound() {
  return (
    <main className="page">
      <h1>Nothing is here</h1>
      <p>
        There is no such page, or you may not see it. <Link to="/">To the deals</Link>
      </p>
    </main>
  );
}
