/** A moment, as it is on the clock of whoever looks. */
export function Instant({ at }: { readonly at: string }) {
  const written = new Date(at).toLocaleString('en-US', { dateStyle: 'long', timeStyle: 'short' });
  return <time dateTime={at}>{written}</time>;
}
