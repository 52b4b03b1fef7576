import type { Asked } from '@inforce/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useDeal } from '../deal/deal-context.ts';
import { ChangedLanes } from '../what-if/changed-lanes.tsx';
import { ChooseReading } from './choose-reading.tsx';
import type { SettingChoice } from './settings-of.ts';

const route = getRouteApi('/deals/$deal/settings');

interface SettingSectionProps {
  readonly setting: SettingChoice;
  readonly asked: Asked;
}

/** One doubt: the question, the readings, and what the one looked at would give. */
export function SettingSection({ setting, asked }: SettingSectionProps) {
  const { key, question, agreement, path, placeInWords, readings, chosen, by, source } = setting;
  const { engine } = useDeal();
  const plain = (text: string): string => engine.withoutAddresses(asked.deal, text);
  const { setting: at, reading } = route.useSearch();
  const looked = at === key ? (readings.find((each) => each.reading === reading)?.reading ?? null) : null;
  return (
    <section className="setting" aria-label={plain(question)}>
      <h3>{plain(question)}</h3>
      <p className="quiet">
        <Link
          from="/deals/$deal"
          to="/deals/$deal/documents/$agreement"
          params={(now) => ({ ...now, agreement })}
          search={({ on, known }) => ({ on, known, at: path === '' ? undefined : path })}
        >
          {placeInWords}
        </Link>
        {by !== null && `; chosen by ${by}`}
        {source !== null && `: ${source}`}
      </p>
      <ul className="readings">
        {readings.map((each) => (
          <li key={each.reading}>
            <route.Link
              to="."
              search={(now) => ({ ...now, setting: key, reading: each.reading })}
              activeOptions={{ exact: true }}
              aria-current={each.reading === looked ? 'true' : undefined}
              resetScroll={false}
            >
              {each.reading}
            </route.Link>
            {each.reading === chosen && <span className="tag">the deal’s reading</span>}
            <p>{plain(each.words)}</p>
          </li>
        ))}
      </ul>
      {looked !== null && looked !== chosen && <Otherwise setting={setting} reading={looked} asked={asked} />}
      {looked !== null && <ChooseReading setting={setting} reading={looked} />}
    </section>
  );
}

interface OtherwiseProps extends SettingSectionProps {
  readonly reading: string;
}

function Otherwise({ setting: { key, question }, reading, asked }: OtherwiseProps) {
  const { engine } = useDeal();
  const lanes = useMemo(() => engine.underReading(asked, key, reading), [engine, asked, key, reading]);
  const argument = useMemo(
    () => engine.statusReport(asked).settings.find((each) => each.question === question)?.otherwise ?? null,
    [engine, asked, question],
  );
  return (
    <div role="status">
      <h4>Read as “{reading}”</h4>
      {argument !== null && <p>{engine.withoutAddresses(asked.deal, argument)}</p>}
      {lanes.length === 0 ? (
        <p>No status would change on any day.</p>
      ) : (
        <ChangedLanes lanes={lanes} asOf={asked.asOf} />
      )}
    </div>
  );
}
