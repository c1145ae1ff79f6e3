import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** A browser that is on the machine: `$CHROME_PATH`, else a known place. */
export function installedBrowser(
  env: Readonly<Record<string, string | undefined>> = process.env,
  exists: (path: string) => boolean = existsSync,
): string | undefined {
  const named = env['CHROME_PATH'];
  if (named && exists(named)) return named;
  return KNOWN.find(exists);
}

const attempts: readonly { readonly what: string; readonly run: () => string | undefined }[] = [
  {
    what: 'Debian package chromium',
    run: () => {
      if (!existsSync('/usr/bin/apt-get')) return undefined;
      const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
      const apt = (...args: string[]) => {
        const [command, ...rest] = [...sudo, 'apt-get', ...args];
        execFileSync(command!, rest, {
          stdio: 'inherit',
          env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        });
      };
      apt('update', '-qq');
      apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
      return installedBrowser();
    },
  },
  {
    what: 'npm package @sparticuz/chromium',
    run: () => {
      const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
      execFileSync(npm, ['install', '--no-save', '--no-audit', '--no-fund', '@sparticuz/chromium@153.0.0'], {
        stdio: 'inherit',
      });
      const script = "import c from '@sparticuz/chromium'; process.stdout.write(await c.executablePath());";
      return execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    },
  },
];

/** A Chromium to test with; installs one from the system's packages or the registry when there is none. */
export function findBrowser(): string {
  const found = installedBrowser();
  if (found) return found;
  const causes: string[] = [];
  for (const { what, run } of attempts) {
    try {
      const path = run();
      if (path) return path;
      causes.push(`${what}: not for this machine`);
    } catch (cause) {
      causes.push(`${what}: ${cause instanceof Error ? cause.message.split('\n')[0] : cause}`);
    }
  }
  throw new Error(
    `no browser to test with; set CHROME_PATH to Chromium or Chrome (tried: ${causes.join('; ')})`,
  );
}
