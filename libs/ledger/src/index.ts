/** The log's arithmetic: canonical bytes, the chain of a dossier, salted commitments. Pure. */
export { canonical } from './canonical.js';
export { commitment, commitments, fieldSalt, LEAF_FORMAT, type LeafBody, leafHash, type Seal, type SealedLeaf, sealLeaf } from './leaf.js';
export { type Hashing, PLAIN_HASHING } from './hashing.js';
export { sha256 } from './sha256.js';
export { hexOf, textOf, utf8 } from './utf8.js';
export { type ChainVerdict, type Misfit, type StoredLeaf, verifyChain } from './verify-chain.js';
