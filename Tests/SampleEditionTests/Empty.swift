// SampleEdition
