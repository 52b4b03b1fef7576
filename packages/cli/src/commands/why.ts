import { printProof, prove, subjectOf } from '@inforce/core';
import { exit, writeJson } from '../io.ts';
import { askedOf, wrongArgument } from '../options.ts';
import type { CommandSpec } from './command.ts';

export const why: CommandSpec = {
  name: 'why',
  operands: '<deal> <subject>',
  summary: 'the proof of one status: the rule, the words, the facts, what is presumed',
  help: 'inforce why examples/cerplex npa/6.3 --as-of 1996-11-15',
  run: ([deal = '.', text = ''], flags, io) => {
    const asked = askedOf(deal, flags, io);
    const found = subjectOf(asked, text);
    if ('complaint' in found) throw wrongArgument('IC105', text, found.complaint, found.todo);
    const proof = prove(asked.reckoning, found.subject);
    if (flags.json === true) writeJson(io, proof);
    else io.stdout.write(printProof(asked.deal, proof));
    return exit.answered;
  },
};
