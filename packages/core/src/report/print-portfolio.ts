import type { PortfolioReport, PortfolioRow, StandingShown } from './schema-portfolio.ts';
import { portfolioQuestions } from './schema-portfolio.ts';
import { wrap, written } from './words.ts';

/** The portfolio for people: how many stand where, then each deal that was asked for. */
export function printPortfolio(report: PortfolioReport): string {
  const projected = report.projection ? ', projected' : '';
  const head = `${report.deals} deals on ${written(report.asOf)}, as known on ${written(report.knownAt)}${projected}.`;
  const counts = portfolioQuestions.map((what) => {
    const { yes, open } = report.counts[what];
    const name = what === 'expiring' ? `expiring within ${report.expiringDays} days` : what;
    return `  ${name.padEnd(26)}${String(yes).padStart(8)}${open === 0 ? '' : `   and ${open} open`}`;
  });
  const list = report.rows.map(printRow);
  const shown = report.what === null ? 'Deals' : `Deals: ${report.what}`;
  const more = report.next === null ? [] : [`More: --after ${report.next}`, ''];
  return [
    head,
    ...freshness(report),
    '',
    ...counts,
    '',
    shown,
    ...(list.length === 0 ? ['  none'] : list),
    '',
    ...more,
  ].join('\n');
}

function freshness({ fresh }: PortfolioReport): string[] {
  const behind = `${fresh.behind} of them have more on record than this answer knows: ${fresh.deals.join(', ')}.`;
  const unread = `${fresh.unread} of them cannot be read as recorded, and nothing is said of them.`;
  return [...(fresh.behind === 0 ? [] : [behind]), ...(fresh.unread === 0 ? [] : [unread])];
}

function printRow({ deal, name, behind, unread, standings }: PortfolioRow): string {
  const marks = `${behind ? ' (behind)' : ''}${unread ? ' (cannot be read)' : ''}`;
  const said = standings.map(printStanding);
  return wrap(`${name} [${deal}]${marks}: ${said.length === 0 ? 'nothing to report' : said.join('; ')}`, 4);
}

function printStanding({ what, is, from, through, ends }: StandingShown): string {
  const maybe = is === 'open' ? 'perhaps ' : '';
  if (what === 'expiring')
    return ends === null ? 'a waiver or suspension runs' : `something that runs is over on ${written(ends)}`;
  const since = from === null ? '' : ` from ${written(from)}`;
  return `${maybe}${what}${since}${through === null ? '' : ` through ${written(through)}`}`;
}
