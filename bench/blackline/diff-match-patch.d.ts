// The package brings no types: what is used of it here.
declare module 'diff-match-patch' {
  export class diff_match_patch {
    Diff_Timeout: number;
    diff_main(before: string, after: string, checklines: boolean): [-1 | 0 | 1, string][];
  }
}
