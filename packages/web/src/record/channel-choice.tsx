interface ChannelChoiceProps {
  readonly channels: readonly string[];
  readonly channel: string;
  readonly onChannel: (channel: string) => void;
}

/** Who may see what is written: everybody on the deal, or one's own side alone. */
export function ChannelChoice({ channels, channel, onChannel }: ChannelChoiceProps) {
  if (channels.length < 2) return null;
  return (
    <fieldset className="channels">
      <legend>Who may see it</legend>
      {channels.map((each) => (
        <label key={each}>
          <input type="radio" name="channel" checked={each === channel} onChange={() => onChannel(each)} />{' '}
          {each === 'shared' ? 'Everybody on the deal' : `Our side only (${each})`}
        </label>
      ))}
    </fieldset>
  );
}
