"""Writing into documents of Word and LibreOffice: their XML, their fields, their zip."""
