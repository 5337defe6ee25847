/** The command line `meeting-notes`: the language service over files, for CI and scripts. */
import { run } from './commands';

// `| head` closes the pipe while there is more to say; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

run(process.argv.slice(2), {
  cwd: process.cwd(),
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
}).then((code) => {
  // Not `process.exit`, which would cut off what is still on its way into a pipe.
  process.exitCode = code;
});
