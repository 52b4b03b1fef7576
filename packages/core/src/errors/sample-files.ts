// The smallest files that are no text, for the triggers of the catalogue: the bytes of each in base64.

/** A Word document whose end is missing. */
export const damagedWord =
  'UEsDBBQAAAAIAAAAIQBgW1X+fwAAAOMAAAALAAAAX3JlbHMvLnJlbHONzz0KAjEQBeCrhDnAzmJhIUkqG1vxAkN2sglufkhG0Nub' +
  'chULy8d7fPD0lTeSWHIPsXb1TFvuBoJIPSF2FzhRn0rlPBpfWiIZsa1Yyd1pZTzM8xHb3gCr96a6LAYI1O1V+R+4eB8dn4t7JM7y' +
  'w/9aDJnaymJgmQYFaDV+fLJvUEsDBBQAAAAIAAAAIQA1at2sdQAAAJkAAAAFAAAAZC54bWxFzjEOwyAMBdCrVDlAHHXogCjX6EzB' +
  'TZBiGxla2ts3JEOW9/VlWfq2mSjhTcj18qWVi2n3Yak1G4ASFiRfRsnI2+0lSr5uVWdoojGrBCwl8UwrXKfpBuQTD84285T465k7';

/** A Word document in a zip file that is locked with a password. */
export const lockedZip =
  'UEsDBBQAAQAAAAAAIQCDFtyMAQAAAAEAAAAFAAAAZC54bWx4UEsBAhQAFAABAAAAAAAhAIMW3IwBAAAAAQAAAAUAAAAAAAAAAAAA' +
  'AAAAAAAAAGQueG1sUEsFBgAAAAABAAEAMwAAACQAAAAAAA==';

/** A Word document with five hundred elements, each within the one before. */
export const nestedWord =
  'UEsDBBQAAAAIAAAAIQBgW1X+fwAAAOMAAAALAAAAX3JlbHMvLnJlbHONzz0KAjEQBeCrhDnAzmJhIUkqG1vxAkN2sglufkhG0Nub' +
  'chULy8d7fPD0lTeSWHIPsXb1TFvuBoJIPSF2FzhRn0rlPBpfWiIZsa1Yyd1pZTzM8xHb3gCr96a6LAYI1O1V+R+4eB8dn4t7JM7y' +
  'w/9aDJnaymJgmQYFaDV+fLJvUEsDBBQAAAAIAAAAIQATBMlUfwAAAL0dAAAFAAAAZC54bWzt2bENwjAURdFVUAbgRxQUVsguwTZJ' +
  'pNjfso0M2xNEwQopbnX09Ea4QzNO7TP4WE+vsMVi2q1bak1GpNjFh6mcNfm4fw/NYar7zLM0zS5ltb6UNc5hk0vfXyVMa+zGoZm7' +
  'uvfX4ioAAAAAAAAcCkFERERERETEI/iLqvIPtuMHUEsBAhQAFAAAAAgAAAAhAGBbVf5/AAAA4wAAAAsAAAAAAAAAAAAAAAAAAAAA' +
  'AF9yZWxzLy5yZWxzUEsBAhQAFAAAAAgAAAAhABMEyVR/AAAAvR0AAAUAAAAAAAAAAAAAAAAAqAAAAGQueG1sUEsFBgAAAAACAAIA' +
  'bAAAAEoBAAAAAA==';

/** A Word document that declares an entity. */
export const wordWithDoctype =
  'UEsDBBQAAAAIAAAAIQBgW1X+fwAAAOMAAAALAAAAX3JlbHMvLnJlbHONzz0KAjEQBeCrhDnAzmJhIUkqG1vxAkN2sglufkhG0Nub' +
  'chULy8d7fPD0lTeSWHIPsXb1TFvuBoJIPSF2FzhRn0rlPBpfWiIZsa1Yyd1pZTzM8xHb3gCr96a6LAYI1O1V+R+4eB8dn4t7JM7y' +
  'w/9aDJnaymJgmQYFaDV+fLJvUEsDBBQAAAAIAAAAIQAzPPbilgAAALkAAAAFAAAAZC54bWxFzrsOwjAMBdBfSTMw1hUDQwlZoAML' +
  'MERCFWIITfqQmoecQOHvacrAcuwrW5ZZdjjvRX2piCI3llUncRQ1kYRe5fDSmFN+52wqlWueRttI3ma0oZx2tI/RlwCh6bWRIXde' +
  '23nWOjQyzhE7mBwqj67RIQy2MyOsi2IDRg6WppMPpz6p+gQmIl/JLYPUJHHRL/6W4f8I/wJQSwECFAAUAAAACAAAACEAYFtV/n8A' +
  'AADjAAAACwAAAAAAAAAAAAAAAAAAAAAAX3JlbHMvLnJlbHNQSwECFAAUAAAACAAAACEAMzz24pYAAAC5AAAABQAAAAAAAAAAAAAA' +
  'AACoAAAAZC54bWxQSwUGAAAAAAIAAgBsAAAAYQEAAAAA';

/** A PDF of one page with nothing on it. */
export const pdfWithoutText = `%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>
endobj
trailer
<< /Size 4 /Root 1 0 R >>
%%EOF
`;
