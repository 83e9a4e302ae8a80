// A launcher for tests to kill: starts the server of a folder, says so, and writes rows until it
// is ended; a row's number is printed only once the database has acknowledged it.
import { resolve } from 'node:path';
import { Client } from 'pg';
import { startEmbedded } from '../postgres/embedded';

const [folder = '', task = ''] = process.argv.slice(2);
const root = resolve(import.meta.dirname, '../..');
const server = await startEmbedded({ root, folder, durable: task === 'write' });
console.log(server.shared ? 'shared' : 'started');
process.once('SIGTERM', () => server.stop().then(() => process.exit(0)));

if (task === 'write') {
  const client = new Client({ connectionString: server.url() });
  client.on('error', () => {});
  await client.connect();
  await client.query('create table if not exists kept (id int primary key)');
  const { rows } = await client.query('select coalesce(max(id), 0) as last from kept');
  for (let id = rows[0].last + 1; ; id++) {
    await client.query('insert into kept values ($1)', [id]);
    console.log(id);
  }
}
setInterval(() => {}, 60_000);
