/**
 * Errors of the record over HTTP. The number of those that begin with IS4 is the status that they are answered with, but
 * IS420 and IS421, which are answered with 422.
 */
export const requestErrors = {
  IS400: {
    title: 'The request has a part that is not taken here',
    why: 'A parameter that Inforce does not know would be silently without effect.',
  },
  IS401: { title: 'Nobody is signed in', why: 'A record is for the people on the deal.' },
  IS403: {
    title: 'This is not for the person who asks',
    why: 'What somebody may read and write follows from their role on the deal, and from what their token is for.',
  },
  IS404: {
    title: 'There is nothing here for the person who asks',
    why: 'What is not there and what somebody may not see are answered alike, so that nothing is told by the difference.',
  },
  IS408: { title: 'The answer took too long', why: 'One request does not hold up those of others.' },
  IS412: {
    title: 'The record has changed meanwhile',
    why: 'What was written rests on a record that is no longer the one that its writer saw.',
  },
  IS413: { title: 'The request is too large', why: 'What is taken in must fit into memory.' },
  IS415: {
    title: 'The body is of another kind than is taken here',
    why: 'Inforce does not guess what bytes mean.',
  },
  IS420: {
    title: 'The key was used with another request',
    why: 'An Idempotency-Key stands for one request; its first answer is given again to that request alone.',
  },
  IS421: {
    title: 'The body nests too deep',
    why: 'Nothing that a record holds is so deep, and what reads it must come to an end.',
  },
  IS422: { title: 'The body does not say what is taken here', why: 'Inforce does not guess what was meant.' },
  IS428: {
    title: 'The request does not say what it rests on',
    why: 'A write without the version that its writer saw could undo what somebody else wrote.',
  },
  IS429: { title: 'Too much at once', why: 'A record is there for everybody on it.' },
  IS500: {
    title: 'Something is wrong in Inforce',
    why: 'The request was not the cause. Its number is in the log.',
  },
} as const satisfies Record<string, { readonly title: string; readonly why: string }>;

export type RequestErrorCode = keyof typeof requestErrors;
