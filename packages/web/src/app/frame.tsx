import { Link, Outlet } from '@tanstack/react-router';

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
      </header>
      <div id="main">
        <Outlet />
      </div>
    </>
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
