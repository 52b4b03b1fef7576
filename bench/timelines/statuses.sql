-- The seven statuses of every deal in the table `facts` as known on day $K, in a table `timelines`: one row for each day
-- on which a status changes. Before its first row a status is `no` (of the price: none). One statement: it was a third
-- faster than a temporary table for each step.
--
-- A truth is 0 (no), 1 (open) or 2 (yes), so that Kleene's `and`, `or` and `not` are least, greatest and 2 - x. What only
-- ever rises is written as two days: `o`, from which it is open, and `y`, from which it is yes; $NEVER where it never is.
-- The papers stand in the query, as whoever writes such a query would put them there.

create or replace macro ended_on(day, e_o, e_y, x_o, x_y) as least(
  case when day >= e_y then 2 when day >= e_o then 1 else 0 end,
  case when e_y >= x_y + $CURE + 1 then 0 when e_y >= x_o + $CURE + 1 then 1 else 2 end);

create or replace macro continuing_on(day, x_o, x_y, top, waivable, e, ended) as least(
  case when day >= x_y then top when day >= x_o then least(top, 1) else 0 end,
  2 - case
    when not waivable or day < $D0 or x_o >= $D0 then 0
    when x_y < $D0 then e
    else least(e, 1) end,
  2 - coalesce(ended, 0));

create or replace temp table timelines as
with
seen as materialized (
  with corrections as (
    select deal, id, kind, corrects from facts where corrects is not null and known <= $K
  ), standing as (
    select * from corrections c
    where not exists (from corrections d where d.deal = c.deal and d.corrects = c.id and d.kind = 'never')
  )
  select * from facts f
  where known <= $K and kind <> 'never'
    and not exists (from standing c where c.deal = f.deal and c.corrects = f.id)
),

deals as materialized (
  select distinct deal from facts
),

-- Signatures [E3]: one row for each party of each deal.
signed as materialized (
  with released as (
    select deal, party, min(on_from) as o, min(on_by) as y from seen where kind = 'released' group by all
  ), counterparts as (
    select s.deal, s.party,
      case when not held then s.on_from when r.o is null then $NEVER else greatest(s.on_from, r.o) end as o,
      case when not held then s.on_by when r.y is null then $NEVER else greatest(s.on_by, r.y) end as y
    from seen s left join released r using (deal, party)
    where kind = 'signed' and (text is null or text = $TEXT)
  ), delivered as (
    select deal, party, min(o) as o, min(y) as y from counterparts group by all
  )
  select deal, p.party, coalesce(o, $D0) as o, coalesce(y, $NEVER) as y
  from deals cross join (select unnest($PARTIES) as party) p left join delivered using (deal, party)
),

-- The register [M4]: a balance after each entry, and what was prepaid.
balances as materialized (
  with entries as (
    select deal, pos, on_by as day, party, amount, true as sets from seen where kind = 'holding'
    union all select deal, pos, on_by, party, -amount, false from seen where kind in ('transferred', 'prepaid')
    union all select deal, pos, on_by, other, amount, false from seen where kind = 'transferred'
  ), runs as (
    select *, count(*) filter (sets) over (partition by deal, party order by day, pos) as run from entries
  )
  select deal, party, day, pos,
    sum(amount) over (partition by deal, party, run order by day, pos)::bigint as balance
  from runs
  qualify row_number() over (partition by deal, party, day order by pos desc) = 1
),

prepaid as materialized (
  select deal, on_by as day, sum(amount) over (partition by deal order by on_by)::bigint as paid
  from seen where kind = 'prepaid'
),

-- Condition 4.1 [E2]: the company, holders of two thirds of the notes, and the warrantholders.
executed as materialized (
  with days as (
    select deal, o as day from signed where o < $NEVER
    union select deal, y from signed where y < $NEVER
    union select deal, day from balances
    union select deal, $ISSUED from deals
  ), on_days as (
    select d.deal, d.day, s.party, case when d.day >= s.y then 2 when d.day >= s.o then 1 else 0 end as has
    from days d join signed s using (deal)
  ), held as (
    select o.*, coalesce(b.balance, 0) as balance
    from on_days o asof left join balances b
      on o.deal = b.deal and o.party = b.party and o.day >= b.day
  ), sums as (
    select deal, day,
      sum(balance) as held,
      coalesce(sum(balance) filter (party <> 'company'), 0) as counted,
      coalesce(sum(balance) filter (party <> 'company' and has = 2), 0) as surely,
      coalesce(sum(balance) filter (party <> 'company' and has >= 1), 0) as perhaps,
      min(has) filter (party in ('company', 'aldgate', 'birchwood', 'cornhill')) as others
    from held group by all
  ), shares as (
    select s.deal, s.day, others, counted + unaccounted as whole, surely, perhaps + unaccounted as perhaps
    from (
      select s.*, greatest(case when s.day < $ISSUED then 0 else $PRINCIPAL - coalesce(p.paid, 0) end - held, 0)
        as unaccounted
      from sums s asof left join prepaid p on s.deal = p.deal and s.day >= p.day
    ) s
  )
  select deal, day, least(others, case
    when whole = 0 then 0
    when 3 * surely >= 2 * whole then 2
    when 3 * perhaps >= 2 * whole then 1
    else 0 end)::tinyint as value
  from shares
),

-- Non-compliance: open from f, yes from b, open again from uf, over from ub.
breaches as materialized (
  select deal, id, about, about in ('npa/6.3', 'npa/6.4') as waivable,
    greatest(coalesce(on_from, $ISSUED), $ISSUED) as f, on_by as b,
    coalesce(until_from, $NEVER) as uf, coalesce(until_by, $NEVER) as ub
  from seen where kind = 'breach'
),

-- What can end an instance [D5]: compliance again, or a cure.
endings as materialized (
  select deal, id, uf as o, ub as y, true as complied from breaches where ub < $NEVER
  union all
  select deal, about, on_from, on_by, false from seen where kind = 'cured'
),

-- Whether a Default under 6.9, which nothing waives, continues on the day of Sections 1 and 2 [E6].
other_defaults as materialized (
  with ends as (
    select b.deal, b.id, max(least(
      case when $D0 >= e.y then 2 when $D0 >= e.o then 1 else 0 end,
      case when e.y >= b.b + $CURE + 1 then 0 when e.y >= b.f + $CURE + 1 then 1 else 2 end
    )) filter (e.complied or e.y >= b.f) as ended
    from breaches b join endings e using (deal, id) where not waivable group by all
  )
  select deal, max(least(case when $D0 >= b then 2 when $D0 >= f then 1 else 0 end, 2 - coalesce(ended, 0))) as value
  from breaches left join ends using (deal, id) where not waivable group by all
),

-- The other conditions on that day: what people have concluded [K3] [K6], and what was given up [E5].
effect as materialized (
  with failures as (
    select deal, about, max(on_by) as last from seen where kind = 'failed' group by all
  ), conclusions as (
    select deal, about, max(least(
      case when m.on_by <= f.last then 1 else 2 end,
      case when $D0 >= m.on_by then 2 when $D0 >= m.on_from then 1 else 0 end)) as value
    from seen m left join failures f using (deal, about)
    where kind in ('satisfied', 'delivered', 'paid') and about in ('waiver/4.2', 'waiver/4.4', 'waiver/4.5', 'waiver/4.6')
    group by all
  ), given_up as (
    select deal, about, case when count(*) = 5 then min(value) else 0 end as value
    from (
      select deal, about, party, max(case when $D0 >= on_by then 2 when $D0 >= on_from then 1 else 0 end) as value
      from seen where kind = 'waived' group by all
    ) group by all
  ), acts as (
    select deal, min(greatest(coalesce(c.value, case when f.last is null then 1 else 0 end), coalesce(g.value, 0))) as value
    from deals cross join (select unnest(['waiver/4.2', 'waiver/4.4', 'waiver/4.5', 'waiver/4.6']) as about)
    left join conclusions c using (deal, about)
    left join failures f using (deal, about)
    left join given_up g using (deal, about)
    group by all
  ), said as (
    select deal,
      count(*) filter (kind = 'satisfied' and about = 'waiver/4.3') as met,
      count(*) filter (kind = 'failed' and about = 'waiver/4.3') as failed,
      count(*) filter (kind = 'untrue' and about like 'waiver/3%') as untrue
    from seen where on_from = $D0 and on_by = $D0 group by all
  ), executed_then as (
    select deal, arg_max(value, day) as value from executed where day <= $D0 group by all
  )
  select deal, least(
    coalesce(e.value, 0),
    a.value,
    case
      when coalesce(o.value, 0) = 2 or coalesce(s.untrue, 0) > 0 then 0
      when coalesce(s.met, 0) > 0 and s.failed = 0 then 2
      when coalesce(s.failed, 0) > 0 and s.met = 0 then 0
      else 1
    end)::tinyint as value
  from deals
  left join executed_then e using (deal) left join acts a using (deal)
  left join other_defaults o using (deal) left join said s using (deal)
),

-- The suspension [W6] [W7]: in doubt from day o, over on day r.
suspension as materialized (
  with steps as (
    select deal,
      least(coalesce(min(on_by) filter (kind = 'occurred'), $OUTSIDE), $OUTSIDE) + 1 as r,
      coalesce(min(on_by) filter (kind = 'raised'), $NEVER) + 1 as raised
    from seen where kind in ('occurred', 'raised') and about = 'waiver/1(a)' and on_by >= $D0 group by all
  )
  select deal, e.value as e, coalesce(r, $OUTSIDE + 1) as r, least(coalesce(r, $OUTSIDE + 1), coalesce(raised, $NEVER)) as o
  from effect e left join steps using (deal)
),

-- Instances [D4], from the run of a breach before the suspension to the one after it: open from xo, yes from xy.
first_instances as materialized (
  select deal, id, waivable, e, b, f, uf, ub, o, r,
    case when waivable and e = 2 and f >= $D0 then greatest(f, o) else f end as xo,
    case
      when not waivable or e = 0 or (b < $D0 and b < uf) then b
      when e = 2 and f < $D0 then $NEVER
      when greatest(b, r) < uf then greatest(b, r)
      else $NEVER
    end as xy
  from breaches join suspension using (deal)
  where not (waivable and e = 2 and f >= $D0 and greatest(f, o) >= ub)
),

-- A later instance: after the suspension, or where it is in doubt whether there was one; fresh if the first is over.
later_instances as materialized (
  with restarts as (
    select *, case when e = 2 then greatest(f, o) else r end as again
    from first_instances
    where waivable and e > 0 and f < $D0 and ub > case when e = 2 then greatest(f, o) else r end
  ), fresh as (
    select s.deal, s.id, 2 - continuing_on(any_value(again), any_value(xo), any_value(xy), 2, true, any_value(e),
      max(ended_on(again, n.o, n.y, xo, xy)) filter (n.complied or n.y >= xo)) as fresh
    from restarts s left join endings n using (deal, id) group by all
  )
  select deal, id, again as xo, e, least(fresh, case when e = 2 then 2 else 1 end) as top,
    case when e = 2 and fresh = 2 and greatest(b, r) < uf then greatest(b, r) else $NEVER end as xy
  from restarts join fresh using (deal, id) where fresh > 0
),

instances as materialized (
  select deal, id, true as is_first, waivable, e, xo, xy, 2 as top from first_instances
  union all
  select deal, id, false, true, e, xo, xy, top from later_instances
),

continuing as materialized (
  with own_days as (
    select deal, id, is_first, unnest([xo, xy, $D0]) as day from instances
    union select i.deal, i.id, is_first, unnest([n.o, n.y]) from instances i join endings n using (deal, id)
  ), days as (
    select distinct deal, day from own_days where day < $NEVER
  ), ended as (
    select deal, id, is_first, day, max(ended_on(day, n.o, n.y, xo, xy)) as ended
    from instances i join endings n using (deal, id) join days using (deal)
    where (n.complied or n.y >= xo) and day >= n.o
    group by all
  )
  select deal, day, id, is_first, continuing_on(day, xo, xy, top, waivable, e, ended)::tinyint as value
  from instances join days using (deal) left join ended using (deal, id, is_first, day)
),

-- Every status on each day on which it can change; then only the changes.
points as (
  select deal, 0 as status, day, value from executed
  union all select deal, 1, $D0, value from effect
  union all select deal, 2, $ISSUED, 2 from deals
  union all select deal, 2, unnest([$D0, o, r]), unnest([2 - e, 2 - case when o < r then least(e, 1) else 0 end, 2])
    from suspension
  union all select deal, 3, unnest([$D0, o, r]), unnest([e, case when o < r then least(e, 1) else 0 end, 0])
    from suspension
  union all select deal, 4, day, value from continuing where id = 'noticed' and is_first
  union all select deal, 5, day, max(value) from continuing group by deal, day
  union all select deal, 6, $PRICED, 3 from deals
  union all select deal, 6, $D0, 3 + value from effect
),

once as (
  select distinct on (deal, status, day) * from points
)
select deal, status::tinyint as status, day, value::tinyint as value
from once
qualify value <> coalesce(lag(value) over (partition by deal, status order by day), 0);
