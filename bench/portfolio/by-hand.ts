import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../../packages/core/src/time/day.ts';
import {
  cureDays,
  effectiveDate as d0,
  issued,
  outsideDate,
  principal,
  textOnFile,
} from '../timelines/papers.ts';

/**
 * The same questions in plain SQL over a hand-made table of facts, `hand_fact`: what somebody would write who keeps a table of
 * what happened, for these papers alone, on one day as known on one day. A truth is 0 (no), 1 (open) or 2 (yes). What only ever
 * rises is written as two days: `o`, from which it is open, and `y`, from which it is yes. timelines/statuses.sql says the same
 * for every day; this has no macros and no `asof`, so that both databases understand it.
 */
export const never = 1_000_000;

export type Dialect = 'sqlite' | 'postgres';
type Piece = RawBuilder<unknown>;

export function answersByHand(kind: Dialect, asOf: Day, knownAt: Day, expiringDays: number): Piece {
  const least = (...all: readonly Piece[]): Piece =>
    sql`${sql.raw(kind === 'sqlite' ? 'min' : 'least')}(${sql.join(all)})`;
  const most = (...all: readonly Piece[]): Piece =>
    sql`${sql.raw(kind === 'sqlite' ? 'max' : 'greatest')}(${sql.join(all)})`;
  /** How true it is on a day that something has come. */
  const come = (day: Piece, o: Piece, y: Piece): Piece =>
    sql`case when ${day} >= ${y} then 2 when ${day} >= ${o} then 1 else 0 end`;
  const day = sql`cast(${asOf} as integer)`;
  const begin = sql`cast(${d0} as integer)`;
  const ended = (on: Piece, n: string, x: string): Piece =>
    least(
      come(on, sql.raw(`${n}.o`), sql.raw(`${n}.y`)),
      sql`case when ${sql.raw(n)}.y >= ${sql.raw(x)}.xy + ${cureDays + 1} then 0
        when ${sql.raw(n)}.y >= ${sql.raw(x)}.xo + ${cureDays + 1} then 1 else 2 end`,
    );
  /** How true it is on a day that an instance is waived. */
  const waived = (on: Piece): Piece =>
    sql`case when waivable = 0 or ${on} < ${d0} or xo >= ${d0} then 0 when xy < ${d0} then e else ${least(sql`e`, sql`1`)} end`;
  const exists = (on: Piece): Piece =>
    sql`case when ${on} >= xy then top when ${on} >= xo then ${least(sql`top`, sql`1`)} else 0 end`;

  return sql`
with corrections as (
  select deal, id, kind, corrects from hand_fact where corrects is not null and known <= ${knownAt}
),
standing_corrections as (
  select c.deal, c.corrects from corrections c
  where not exists (select 1 from corrections d where d.deal = c.deal and d.corrects = c.id and d.kind = 'never')
),
seen as ${sql.raw('materialized')} (
  select f.* from hand_fact f
  where f.known <= ${knownAt} and f.kind <> 'never'
    and not exists (select 1 from standing_corrections c where c.deal = f.deal and c.corrects = f.id)
),
deals as materialized (select deal from hand_deal),

released as (
  select deal, party, min(on_from) as o, min(on_by) as y from seen where kind = 'released' group by deal, party
),
signed as materialized (
  select s.deal, s.party,
    min(case when s.held = 0 then s.on_from when r.o is null then ${never} when r.o > s.on_from then r.o else s.on_from end) as o,
    min(case when s.held = 0 then s.on_by when r.y is null then ${never} when r.y > s.on_by then r.y else s.on_by end) as y
  from seen s left join released r on r.deal = s.deal and r.party = s.party
  where s.kind = 'signed' and (s.text is null or s.text = ${textOnFile})
  group by s.deal, s.party
),
signatures as materialized (
  select d.deal, p.party, coalesce(g.o, ${d0}) as o, coalesce(g.y, ${never}) as y
  from deals d cross join hand_party p left join signed g on g.deal = d.deal and g.party = p.party
),

entries as (
  select deal, pos, on_by as day, party, amount, 1 as sets from seen where kind = 'holding' and on_by <= ${d0}
  union all
  select deal, pos, on_by, party, -amount, 0 from seen where kind in ('transferred', 'prepaid') and on_by <= ${d0}
  union all
  select deal, pos, on_by, other, amount, 0 from seen where kind = 'transferred' and on_by <= ${d0}
),
runs as (
  select deal, party, amount, sum(sets) over (partition by deal, party order by day, pos rows unbounded preceding) as run
  from entries
),
last_runs as (select deal, party, max(run) as run from runs group by deal, party),
balances as materialized (
  select r.deal, r.party, sum(r.amount) as balance
  from runs r join last_runs l on l.deal = r.deal and l.party = r.party and l.run = r.run
  group by r.deal, r.party
),
sums as (
  select s.deal,
    coalesce(sum(b.balance), 0) as held,
    coalesce(sum(case when s.party <> 'company' then b.balance end), 0) as counted,
    coalesce(sum(case when s.party <> 'company' and ${begin} >= s.y then b.balance end), 0) as surely,
    coalesce(sum(case when s.party <> 'company' and ${begin} >= s.o then b.balance end), 0) as perhaps,
    min(case when s.party in ('company', 'aldgate', 'birchwood', 'cornhill') then ${come(begin, sql`s.o`, sql`s.y`)} else 2 end) as others
  from signatures s left join balances b on b.deal = s.deal and b.party = s.party
  group by s.deal
),
paid as (select deal, sum(amount) as paid from seen where kind = 'prepaid' and on_by <= ${d0} group by deal),
shares as (
  select s.*, ${most(sql`${principal} - coalesce(p.paid, 0) - s.held`, sql`0`)} as unaccounted
  from sums s left join paid p on p.deal = s.deal
),
executed as (
  select deal, ${least(
    sql`others`,
    sql`case when counted + unaccounted = 0 then 0
      when 3 * surely >= 2 * (counted + unaccounted) then 2
      when 3 * (perhaps + unaccounted) >= 2 * (counted + unaccounted) then 1 else 0 end`,
  )} as value
  from shares
),

breaches as materialized (
  select deal, id, case when about in ('npa/6.3', 'npa/6.4') then 1 else 0 end as waivable,
    case when on_from is null or on_from < ${issued} then ${issued} else on_from end as f, on_by as b,
    coalesce(until_from, ${never}) as uf, coalesce(until_by, ${never}) as ub
  from seen where kind = 'breach'
),
endings as materialized (
  select deal, id, uf as o, ub as y, 1 as complied from breaches where ub < ${never}
  union all
  select deal, about, on_from, on_by, 0 from seen where kind = 'cured'
),
other_ends as (
  select b.deal, b.id, max(${least(
    come(begin, sql`n.o`, sql`n.y`),
    sql`case when n.y >= b.b + ${cureDays + 1} then 0 when n.y >= b.f + ${cureDays + 1} then 1 else 2 end`,
  )}) as ended
  from breaches b join endings n on n.deal = b.deal and n.id = b.id
  where b.waivable = 0 and (n.complied = 1 or n.y >= b.f)
  group by b.deal, b.id
),
other_defaults as (
  select b.deal, max(${least(come(begin, sql`b.f`, sql`b.b`), sql`2 - coalesce(n.ended, 0)`)}) as value
  from breaches b left join other_ends n on n.deal = b.deal and n.id = b.id
  where b.waivable = 0
  group by b.deal
),
failures as (select deal, about, max(on_by) as last from seen where kind = 'failed' group by deal, about),
conclusions as (
  select m.deal, m.about, max(${least(
    sql`case when m.on_by <= f.last then 1 else 2 end`,
    come(begin, sql`m.on_from`, sql`m.on_by`),
  )}) as value
  from seen m left join failures f on f.deal = m.deal and f.about = m.about
  where m.kind in ('satisfied', 'delivered', 'paid')
    and m.about in ('waiver/4.2', 'waiver/4.4', 'waiver/4.5', 'waiver/4.6')
  group by m.deal, m.about
),
given_by as (
  select deal, about, party, max(${come(begin, sql`on_from`, sql`on_by`)}) as value
  from seen where kind = 'waived' group by deal, about, party
),
given_up as (
  select deal, about, case when count(*) = 5 then min(value) else 0 end as value from given_by group by deal, about
),
acts as (
  select d.deal, min(${most(
    sql`coalesce(c.value, case when f.last is null then 1 else 0 end)`,
    sql`coalesce(g.value, 0)`,
  )}) as value
  from deals d
  cross join (select 'waiver/4.2' as about union all select 'waiver/4.4' union all select 'waiver/4.5' union all select 'waiver/4.6') a
  left join conclusions c on c.deal = d.deal and c.about = a.about
  left join failures f on f.deal = d.deal and f.about = a.about
  left join given_up g on g.deal = d.deal and g.about = a.about
  group by d.deal
),
said as (
  select deal,
    sum(case when kind = 'satisfied' and about = 'waiver/4.3' then 1 else 0 end) as met,
    sum(case when kind = 'failed' and about = 'waiver/4.3' then 1 else 0 end) as failed,
    sum(case when kind = 'untrue' and about like 'waiver/3%' then 1 else 0 end) as untrue
  from seen where on_from = ${d0} and on_by = ${d0} group by deal
),
effect as materialized (
  select d.deal, ${least(
    sql`coalesce(x.value, 0)`,
    sql`a.value`,
    sql`case when coalesce(o.value, 0) = 2 or coalesce(s.untrue, 0) > 0 then 0
      when coalesce(s.met, 0) > 0 and s.failed = 0 then 2
      when coalesce(s.failed, 0) > 0 and s.met = 0 then 0 else 1 end`,
  )} as e
  from deals d
  join acts a on a.deal = d.deal
  left join executed x on x.deal = d.deal
  left join other_defaults o on o.deal = d.deal
  left join said s on s.deal = d.deal
),
steps as (
  select deal,
    min(case when kind = 'occurred' and on_by < ${outsideDate} then on_by else ${outsideDate} end) + 1 as r,
    min(case when kind = 'raised' then on_by else ${never} end) + 1 as raised
  from seen where kind in ('occurred', 'raised') and about = 'waiver/1(a)' and on_by >= ${d0} group by deal
),
suspension as materialized (
  select f.deal, f.e, coalesce(s.r, ${outsideDate + 1}) as r,
    ${least(sql`coalesce(s.r, ${outsideDate + 1})`, sql`coalesce(s.raised, ${never})`)} as o
  from effect f left join steps s on s.deal = f.deal
),

first_instances as materialized (
  select b.deal, b.id, b.waivable, s.e, b.b, b.f, b.uf, b.ub, s.o, s.r,
    case when b.waivable = 1 and s.e = 2 and b.f >= ${d0} then ${most(sql`b.f`, sql`s.o`)} else b.f end as xo,
    case when b.waivable = 0 or s.e = 0 or (b.b < ${d0} and b.b < b.uf) then b.b
      when s.e = 2 and b.f < ${d0} then ${never}
      when ${most(sql`b.b`, sql`s.r`)} < b.uf then ${most(sql`b.b`, sql`s.r`)}
      else ${never} end as xy
  from breaches b join suspension s on s.deal = b.deal
  where not (b.waivable = 1 and s.e = 2 and b.f >= ${d0} and ${most(sql`b.f`, sql`s.o`)} >= b.ub)
),
restarts as (
  select i.*, case when e = 2 then ${most(sql`f`, sql`o`)} else r end as again, 2 as top
  from first_instances i
  where waivable = 1 and e > 0 and f < ${d0} and ub > case when e = 2 then ${most(sql`f`, sql`o`)} else r end
),
restart_ends as (
  select s.deal, s.id, max(${ended(sql`s.again`, 'n', 's')}) as ended
  from restarts s join endings n on n.deal = s.deal and n.id = s.id
  where n.complied = 1 or n.y >= s.xo
  group by s.deal, s.id
),
fresh as (
  select s.*, 2 - ${least(exists(sql`s.again`), sql`2 - ${waived(sql`s.again`)}`, sql`2 - coalesce(n.ended, 0)`)} as fresh
  from restarts s left join restart_ends n on n.deal = s.deal and n.id = s.id
),
instances as materialized (
  select deal, id, 1 as is_first, waivable, e, xo, xy, 2 as top from first_instances
  union all
  select deal, id, 0, 1, e, again,
    case when e = 2 and fresh = 2 and ${most(sql`b`, sql`r`)} < uf then ${most(sql`b`, sql`r`)} else ${never} end,
    ${least(sql`fresh`, sql`case when e = 2 then 2 else 1 end`)}
  from fresh where fresh > 0
),
instance_ends as (
  select i.deal, i.id, i.is_first, max(${ended(day, 'n', 'i')}) as ended
  from instances i join endings n on n.deal = i.deal and n.id = i.id
  where n.complied = 1 or n.y >= i.xo
  group by i.deal, i.id, i.is_first
),
on_the_day as materialized (
  select i.deal, ${exists(day)} as there, ${waived(day)} as waived, 2 - coalesce(n.ended, 0) as going
  from instances i left join instance_ends n on n.deal = i.deal and n.id = i.id and n.is_first = i.is_first
),
answers as (
  select deal, 'in default' as what, max(${least(sql`there`, sql`2 - waived`, sql`going`)}) as value from on_the_day group by deal
  union all
  select deal, 'waived', max(${least(sql`there`, sql`waived`)}) from on_the_day group by deal
  union all
  select deal, 'suspended', case when ${day} < ${d0} then 0 when ${day} < o then e when ${day} < r then ${least(sql`e`, sql`1`)} else 0 end
  from suspension
  union all
  select deal, 'expiring', case when e = 2 and ${day} >= ${d0} and ${day} < o and o <= ${asOf + expiringDays} then 2 else 0 end
  from suspension
  union all
  select deal, 'awaiting signatures', case when ${day} >= ${d0} and max(y) > ${day} then 2 else 0 end from signatures group by deal
)
select a.deal, a.what, a.value from answers a where a.value > 0`;
}
