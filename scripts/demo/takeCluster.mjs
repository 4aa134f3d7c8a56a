import { clusters } from './clusters.mjs';

/** Takes `--cluster NAME` out of the words; the rest is for the cluster's own command line. */
export function takeCluster(words) {
  const joined = words.find(word => word.startsWith('--cluster='));
  if (joined) {
    return {
      cluster: joined.slice('--cluster='.length),
      words: words.filter(word => word !== joined),
    };
  }
  const at = words.indexOf('--cluster');
  if (at === -1) {
    return { cluster: clusters[0], words };
  }
  return { cluster: words[at + 1] ?? '', words: words.toSpliced(at, 2) };
}
