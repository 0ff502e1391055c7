/** The full references of the definitions and conventions. */
export const references: readonly string[] = [
  'Cho et al. (2014). Learning phrase representations using RNN encoder–decoder for statistical machine translation. EMNLP; arXiv:1406.1078.',
  'Chung, Gulcehre, Cho & Bengio (2014). Empirical evaluation of gated recurrent neural networks on sequence modeling. arXiv:1412.3555.',
  'Elman (1990). Finding structure in time. Cognitive Science 14(2), 179–211.',
  'Gers & Schmidhuber (2000). Recurrent nets that time and count. IJCNN 2000.',
  'Gers, Schmidhuber & Cummins (2000). Learning to forget: continual prediction with LSTM. Neural Computation 12(10), 2451–2471.',
  'Graves (2013). Generating sequences with recurrent neural networks. arXiv:1308.0850.',
  'He, Zhang, Ren & Sun (2015). Delving deep into rectifiers. ICCV 2015; arXiv:1502.01852.',
  'Hochreiter & Schmidhuber (1997). Long short-term memory. Neural Computation 9(8), 1735–1780.',
  'Le, Jaitly & Hinton (2015). A simple way to initialize recurrent networks of rectified linear units. arXiv:1504.00941.',
];
