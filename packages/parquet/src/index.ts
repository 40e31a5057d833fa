export {
  type Cell,
  openParquetFile,
  type ParquetColumn,
  type ParquetFile,
} from './parquet-file.ts';
