import { config } from 'zod';

/**
 * Schemas are compiled by no `eval`: the server's policy allows none, and each attempt would be reported. Said in the first
 * script, since the engine makes its schemas as it is loaded.
 */
config({ jitless: true });
