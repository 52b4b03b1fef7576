import { type ErrorCode, errorCatalogue } from '../errors/catalogue.ts';
import { parseAddress } from './address-text.ts';
import type { Known } from './check-facts.ts';
import type { Deal } from './deal.ts';
import { atEntry, type DealProblem } from './deal-problem.ts';
import { suggestion } from './nearest.ts';

type Path = readonly (string | number)[];

/** Names in deal.yaml that nothing in the deal has. */
export function checkDeal(deal: Deal, known: Known): DealProblem[] {
  const problems: DealProblem[] = [];
  const complain = (code: ErrorCode, path: Path, what: string, todo: string): void => {
    problems.push({
      code,
      severity: 'error',
      file: 'deal.yaml',
      where: atEntry(path),
      what,
      why: errorCatalogue[code].why,
      todo,
    });
  };
  const agreement = (id: string, path: Path): void => {
    if (known.agreements.has(id)) return;
    complain(
      'IF116',
      path,
      `The deal has no agreement "${id}".`,
      suggestion(id, [...known.agreements.keys()], 'agreement'),
    );
  };
  const instrument = (id: string, path: Path): void => {
    if (known.instruments.has(id)) return;
    complain(
      'IF115',
      path,
      `The deal has no instrument "${id}".`,
      suggestion(id, [...known.instruments], 'instrument'),
    );
  };
  const party = (name: string, path: Path): void => {
    if (known.names.parties(name) !== null) return;
    complain('IF114', path, `The deal has no party "${name}".`, suggestion(name, known.names.ids, 'party'));
  };
  const address = (text: string, path: Path): void => {
    const parts = parseAddress(text);
    if (parts === null) {
      complain('IF117', path, `"${text}" is not an address.`, 'Write agreement/path, as npa/6.3.');
      return;
    }
    agreement(parts.agreement, path);
    const paths = known.paths.get(parts.agreement);
    if (paths === undefined || parts.path === '' || paths.has(parts.path)) return;
    complain(
      'IF118',
      path,
      `The text of ${parts.agreement} has no provision ${parts.path}.`,
      suggestion(parts.path, [...paths], 'provision'),
    );
  };

  for (const role of deal.roles) {
    const at = ['roles', role.name];
    if (role.kind === 'parties') {
      role.parties.forEach((name, i) => party(name, [...at, i]));
      if (role.instrument !== null) instrument(role.instrument, [...at, 'instrument']);
    } else {
      role.of.forEach((id) => instrument(id, [...at, 'of']));
      role.without.forEach((name, i) => party(name, [...at, 'without', i]));
      role.among?.forEach((name, i) => party(name, [...at, 'among', i]));
    }
  }
  for (const { id, under } of deal.instruments)
    if (under !== null) agreement(under, ['instruments', id, 'under']);
  for (const { id, refers } of deal.agreements) {
    for (const [term, other] of Object.entries(refers)) agreement(other, ['agreements', id, 'refers', term]);
  }
  deal.settings.forEach(({ at }, i) => {
    if (at !== null) address(at, ['settings', i, 'at']);
  });
  deal.clauses.forEach((clause, i) => {
    address(clause.at, ['clauses', i, 'at']);
    clause.waiver?.of.forEach((of, j) => address(of, ['clauses', i, 'waiver', 'of', j]));
    clause.suspension?.of.forEach((of, j) => address(of, ['clauses', i, 'suspension', 'of', j]));
    clause.effect?.conditions.forEach((of, j) => address(of, ['clauses', i, 'effect', 'conditions', j]));
  });
  return problems;
}
