import { InMemoryVault } from '../../../adapters/in-memory/in-memory-vault.js';
import { vaultContract } from '../../contracts/vault-contract.js';

const vault = new InMemoryVault();
vaultContract(() => vault);
