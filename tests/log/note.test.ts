/**
 * Notes are signed as Go's own package signs them, letter for letter, and nothing passes that was changed.
 */
import { expect, test } from 'vitest';
import { checkpointText, proofText, readCheckpoint, readProof } from '../../src/log/checkpoint.ts';
import { newKey, openNote, readSigner } from '../../src/log/note.ts';
import { leafHash } from '../../src/log/tree.ts';

/** The example in the documentation of golang.org/x/mod/sumdb/note. */
const GO = {
  secret: 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz',
  verifier: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  signature:
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
};

test("Go's example is signed as Go signs it, and opened", () => {
  const signer = readSigner(GO.secret);
  expect(signer.verifier).toBe(GO.verifier);
  expect(signer.sign(GO.text)).toBe(`${GO.text}\n${GO.signature}`);
  expect(openNote(`${GO.text}\n${GO.signature}`, GO.verifier)).toBe(GO.text);
});

test('a new key signs, and its note opens by no other key, nor with another text, number or signature', () => {
  const { secret, verifier } = newKey('archive.example/log');
  const note = readSigner(secret).sign('甲\n\n乙\n');
  expect(openNote(note, verifier)).toBe('甲\n\n乙\n');
  // Others may sign too.
  expect(openNote(`${note}${GO.signature}`, verifier)).toBe('甲\n\n乙\n');
  const at = note.lastIndexOf(' ') + 1;
  for (const wrong of [
    note.replace('甲', '丙'),
    note.slice(0, note.lastIndexOf('\n\n') + 1),
    note.replace('archive.example', 'archive.invalid'),
    `${note.slice(0, at)}AAAAAA${note.slice(at + 6)}`,
    `${note.slice(0, at + 20)}${note[at + 20] === 'A' ? 'B' : 'A'}${note.slice(at + 21)}`,
  ])
    expect(openNote(wrong, verifier), wrong).toBeNull();
  expect(openNote(note, newKey('archive.example/log').verifier)).toBeNull();
  expect(openNote(note, verifier.replace(/\+[0-9a-f]{8}\+/u, '+00000000+'))).toBeNull();
});

test('what is no key is said in a sentence that does not tell it', () => {
  expect(() => readSigner('secret')).toThrow(/^is no key of a log; `npm run log -- --new-key NAME` makes one$/u);
  const changed = GO.secret.replace('AYEK', 'AYEL');
  expect(() => readSigner(changed)).toThrow('is not the key that its name “PeterNeumann” and number say');
  expect(() => newKey('my log')).toThrow('“my log” is no name of a log');
});

test('checkpoints and proofs read back, and what is none is refused', () => {
  const head = { size: 24, root: leafHash('a') };
  const text = checkpointText('archive.example/log', head);
  expect(readCheckpoint(text)).toEqual({ origin: 'archive.example/log', ...head });
  const { secret } = newKey('archive.example/log');
  const proof = { index: 7, path: [leafHash('b'), leafHash('c')], checkpoint: readSigner(secret).sign(text) };
  expect(readProof(proofText(proof))).toEqual(proof);
  expect(readProof(proofText({ ...proof, path: [], checkpoint: text }))).toEqual({
    ...proof,
    path: [],
    checkpoint: text,
  });
  for (const wrong of ['', 'a\nb\nc\n', 'a\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n', '<html>\n24\n\n'])
    expect(() => readCheckpoint(wrong), wrong).toThrow('is no checkpoint');
  for (const wrong of ['', 'c2sp.org/tlog-proof@v1\n\n', proofText(proof).replace('index', 'extra')])
    expect(() => readProof(wrong), wrong).toThrow('is no proof');
});
