/** The whole public surface of `@inforce/formats`; what is not named here may change without notice. */
export { type DealFiles, folderFiles, memoryFiles, readFile } from './deal-folder/folder.ts';
export { type ExtraFacts, type LoadedDeal, loadDeal, loadDocument } from './deal-folder/load.ts';
export { bytesMax, decode, type Decoded } from './decode.ts';
export { type FilePlace, type FileProblem, marked, printProblem } from './problem.ts';
export { sha256 } from './sha256.ts';
