import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file system of its own, of so many megabytes, in memory. */
export interface SmallDisk {
  readonly path: string;
  /** Leaves so many bytes free, by a file that is in the way. */
  readonly fill: (free: number) => void;
  /** Takes that file away. */
  readonly makeRoom: () => void;
  readonly stop: () => void;
}

/** `null`: this machine does not let us mount one (that takes root, and the right to mount). */
export function smallDisk(path: string, megabytes: number, owner: number): SmallDisk | null {
  mkdirSync(path, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'tmpfs', path], {
      stdio: 'ignore',
    });
  } catch {
    return null;
  }
  chownSync(path, owner, owner);
  const ballast = join(path, 'in-the-way');
  return {
    path,
    fill: (free) => {
      const { bavail, bsize } = statfsSync(path);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - free)));
    },
    makeRoom: () => rmSync(ballast),
    stop: () => execFileSync('umount', ['-l', path]),
  };
}
