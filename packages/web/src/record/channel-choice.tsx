import { useId } from 'react';

interface ChannelChoiceProps {
  readonly channels: readonly string[];
  readonly channel: string;
  readonly onChannel: (channel: string) => void;
}

/** The channel that only one's own side sees; everybody's where there is no other. */
export const ownSide = (channels: readonly string[]): string =>
  channels.find((each) => each !== 'shared') ?? 'shared';

/** Who may see what is written: everybody on the deal, or one's own side alone. */
export function ChannelChoice({ channels, channel, onChannel }: ChannelChoiceProps) {
  const name = useId();
  if (channels.length < 2) return null;
  return (
    <fieldset className="channels">
      <legend>Who may see it</legend>
      {channels.map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={each === channel} onChange={() => onChannel(each)} />{' '}
          {each === 'shared' ? 'Everybody on the deal' : `Our side only (${each})`}
        </label>
      ))}
    </fieldset>
  );
}
