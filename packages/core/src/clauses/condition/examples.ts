import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    rule: '[E4]',
    sentence:
      'The obligation of the Lenders to execute this Consent is subject to the following: (a) the representations and warranties contained in Section 3 of this Consent shall be true and correct on and as of the date hereof; (b) after giving effect to this Consent, no Default shall exist; and (c) the Agent shall have received an opinion of counsel satisfactory to the Agent.',
    reads: [
      'condition 1(a): representations this/3',
      'condition 1(b): no default under Note Purchase Agreement giving all',
      'condition 1(c): received by Agent + question of Agent',
    ],
    open: true,
  },
];
