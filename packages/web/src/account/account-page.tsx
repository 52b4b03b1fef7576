import { useMe } from '../session/session.ts';
import { BringOntoDeal } from './bring-onto-deal.tsx';
import { CalendarSection } from './calendar-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { PersonsSection } from './persons-section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import { TokensSection } from './tokens-section.tsx';

/** Who one is here, how one comes in, and for administrators who else does. */
export function AccountPage() {
  const { data: me } = useMe();
  if (me === null || me === undefined) return null;
  return (
    <main className="page">
      <h1>Your account</h1>
      {me.signsOut ? (
        <>
          <p>
            {me.name}, {me.email}
            {me.isAdministrator && <span className="tag">administrator</span>}
          </p>
          <PasswordSection />
          <SessionsSection />
          <TokensSection mayAdminister={me.isAdministrator} />
          <CalendarSection />
        </>
      ) : (
        <p>
          You are let in by sitting at this machine, without a password. There is nothing to sign out of, and
          no token that would work elsewhere.
        </p>
      )}
      {me.isAdministrator && <PersonsSection own={me.person} />}
      {me.isAdministrator && me.signsOut && <BringOntoDeal />}
    </main>
  );
}
